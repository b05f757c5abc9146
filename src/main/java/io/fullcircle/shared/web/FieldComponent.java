package io.fullcircle.shared.web;

import io.fullcircle.shared.text.Messages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.primefaces.component.api.InputHolder;

/**
 * Label, control, help and message as one: draws what stands around the control and tells the control about it
 * ({@code aria-describedby}, {@code aria-invalid}, {@code aria-required}), so that no page has to. The control is the first input among the children.
 *
 * <p>Attributes: {@code label}, {@code help}, {@code optional}, {@code aside} (markup free text beside the label, such as a link, goes
 * into the facet of that name).
 */
@FacesComponent(FieldComponent.TYPE)
public class FieldComponent extends UIComponentBase {

    public static final String TYPE = "io.fullcircle.Field";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        UIInput input = input(this);
        List<FacesMessage> messages = messages(context, input);
        if (input != null) {
            describe(context, input, messages);
        }
        ResponseWriter out = context.getResponseWriter();
        out.startElement("div", this);
        out.writeAttribute("id", getClientId(context), null);
        out.writeAttribute("class", "fc-field", null);
        encodeLabel(context, out, input);
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        if (!isRendered()) {
            return;
        }
        ResponseWriter out = context.getResponseWriter();
        String help = text("help");
        if (help != null) {
            out.startElement("span", this);
            out.writeAttribute("class", "help", null);
            out.writeAttribute("id", helpId(context), null);
            out.writeText(help, null);
            out.endElement("span");
        }
        List<FacesMessage> messages = messages(context, input(this));
        if (!messages.isEmpty()) {
            encodeMessages(context, out, messages);
        }
        out.endElement("div");
    }

    private void encodeLabel(FacesContext context, ResponseWriter out, UIInput input) throws IOException {
        UIComponent aside = getFacet("aside");
        if (aside != null) {
            out.startElement("div", this);
            out.writeAttribute("class", "row between", null);
        }
        out.startElement("label", this);
        out.writeAttribute("class", "fc-label", null);
        if (input != null) {
            out.writeAttribute("for", inputId(context, input), null);
        }
        out.writeText(text("label"), null);
        if (Boolean.parseBoolean(text("optional"))) {
            out.writeText(" ", null);
            out.startElement("span", this);
            out.writeAttribute("class", "opt", null);
            out.writeText(Messages.in(context.getViewRoot().getLocale()).text("shared.field.optional"), null);
            out.endElement("span");
        }
        out.endElement("label");
        if (aside != null) {
            aside.encodeAll(context);
            out.endElement("div");
        }
    }

    private void encodeMessages(FacesContext context, ResponseWriter out, List<FacesMessage> messages)
            throws IOException {
        out.startElement("span", this);
        out.writeAttribute("class", "err", null);
        out.writeAttribute("id", messageId(context), null);
        out.startElement("svg", this);
        out.writeAttribute("class", "fc-ico", null);
        out.writeAttribute("aria-hidden", "true", null);
        out.startElement("use", this);
        out.writeAttribute("href", "#i-alert", null);
        out.endElement("use");
        out.endElement("svg");
        out.startElement("span", this);
        String gap = "";
        for (FacesMessage message : messages) {
            out.writeText(gap + message.getSummary(), null);
            message.rendered();
            gap = " ";
        }
        out.endElement("span");
        out.endElement("span");
    }

    private void describe(FacesContext context, UIInput input, List<FacesMessage> messages) {
        List<String> by = new ArrayList<>();
        if (text("help") != null) {
            by.add(helpId(context));
        }
        if (!messages.isEmpty()) {
            by.add(messageId(context));
        }
        Map<String, Object> attributes = input.getPassThroughAttributes(true);
        set(attributes, "aria-describedby", by.isEmpty() ? null : String.join(" ", by));
        set(attributes, "aria-invalid", messages.isEmpty() ? null : "true");
        set(attributes, "aria-required", input.isRequired() ? "true" : null);
    }

    private static void set(Map<String, Object> attributes, String name, String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    private static List<FacesMessage> messages(FacesContext context, UIInput input) {
        return input == null ? List.of() : context.getMessageList(input.getClientId(context));
    }

    private static UIInput input(UIComponent parent) {
        for (UIComponent child : parent.getChildren()) {
            UIInput found = child instanceof UIInput own ? own : input(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static String inputId(FacesContext context, UIInput input) {
        return input instanceof InputHolder holder ? holder.getInputClientId() : input.getClientId(context);
    }

    private String helpId(FacesContext context) {
        return getClientId(context) + "-help";
    }

    private String messageId(FacesContext context) {
        return getClientId(context) + "-message";
    }

    private String text(String attribute) {
        Object value = getAttributes().get(attribute);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }
}
