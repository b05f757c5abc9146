package io.fullcircle.shared.web;

/**
 * One entry of the main navigation.
 *
 * @param key message key of its word
 * @param path where it leads
 * @param current true on the page itself and on the pages below it
 */
public record NavigationItem(String key, String path, boolean current) {

    /** For pages, whose expressions ask for properties. */
    public String getKey() {
        return key;
    }

    public String getPath() {
        return path;
    }

    public boolean isCurrent() {
        return current;
    }
}
