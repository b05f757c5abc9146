package io.fullcircle.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The three random passwords of the embedded database, made once and kept in a file that only its owner may read. */
record DatabasePasswords(String superuser, String owner, String application) {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DatabasePasswords read(Path file) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(file)));
        return new DatabasePasswords(
                required(properties, "superuser", file),
                required(properties, "owner", file),
                required(properties, "application", file));
    }

    static DatabasePasswords make(Path file) throws IOException {
        DatabasePasswords passwords = new DatabasePasswords(random(), random(), random());
        String content = String.join(
                "\n",
                "# Passwords of the embedded database. Without this file the data beside it cannot be opened.",
                "superuser=" + passwords.superuser,
                "owner=" + passwords.owner,
                "application=" + passwords.application,
                "");
        FileTools.writeSecret(file, content);
        return passwords;
    }

    private static String required(Properties properties, String name, Path file) {
        String value = properties.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new LaunchException(
                    "The file " + file + " lacks the database password “" + name + "”; restore it from a backup.");
        }
        return value;
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "three passwords";
    }
}
