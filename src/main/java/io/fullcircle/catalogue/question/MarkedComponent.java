package io.fullcircle.catalogue.question;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * A text with the words that were looked for marked; {@code value} are its pieces. A component, since a list that is drawn while one types
 * has hundreds of pieces, and going over them by tags took longer than finding them.
 */
@FacesComponent(MarkedComponent.TYPE)
public class MarkedComponent extends UIComponentBase {

    /** As it stands in the tag library. */
    public static final String TYPE = "io.fullcircle.Marked";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        for (Object one : (List<?>) getAttributes().get("value")) {
            Highlight.Piece piece = (Highlight.Piece) one;
            if (piece.marked()) {
                writer.startElement("mark", this);
                writer.writeText(piece.text(), null);
                writer.endElement("mark");
            } else {
                writer.writeText(piece.text(), null);
            }
        }
    }
}
