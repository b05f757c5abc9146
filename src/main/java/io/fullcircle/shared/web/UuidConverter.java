package io.fullcircle.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;

/** Public ids as values of form controls. */
@FacesConverter(forClass = UUID.class)
public class UuidConverter implements Converter<UUID> {

    @Override
    public UUID getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException malformed) {
            String text = faces.getApplication().getResourceBundle(faces, "msg").getString("shared.field.choice");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), malformed);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, UUID value) {
        return value == null ? "" : value.toString();
    }
}
