package io.fullcircle.shared.web;

import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;

/** Puts a rule's message next to the field that it blames; the form stays as it was typed. */
public final class FormErrors {

    private FormErrors() {}

    /**
     * @param rule its {@link DomainException#field()} is the id of the field in the page's form, which is always {@code f}; what stands around plain
     *     inputs will do; without one, or where the form has no such field, the message goes to the top of the page
     */
    public static void show(FacesContext faces, DomainException rule) {
        show(faces, "f", rule);
    }

    /**
     * The same on a page of several forms.
     *
     * @param form id of the one that was sent
     */
    public static void show(FacesContext faces, String form, DomainException rule) {
        String text = Messages.in(faces.getViewRoot().getLocale()).text(rule.messageKey(), rule.arguments());
        String target = null;
        if (rule.field() != null) {
            UIComponent field = faces.getViewRoot().findComponent(":" + form + ":" + rule.field());
            if (field != null) {
                target = field.getClientId(faces);
            }
            if (field instanceof UIInput input) {
                input.setValid(false);
                // A field that is not valid shows what was submitted, which the update of the model has dropped.
                input.setSubmittedValue(submitted(faces, input));
            }
        }
        if (rule.kind() == DomainException.Kind.TOO_OFTEN) {
            faces.getExternalContext().setResponseStatus(rule.kind().status());
            faces.getExternalContext().setResponseHeader("Retry-After", rule.arguments()[0].toString());
        }
        faces.addMessage(target, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    private static Object submitted(FacesContext faces, UIInput input) {
        String name = input.getClientId(faces);
        return input instanceof UISelectMany
                ? faces.getExternalContext().getRequestParameterValuesMap().get(name)
                : faces.getExternalContext().getRequestParameterMap().get(name);
    }
}
