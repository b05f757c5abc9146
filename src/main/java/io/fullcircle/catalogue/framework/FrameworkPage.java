package io.fullcircle.catalogue.framework;

import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.cdi.Param;

/**
 * Where a lead brings a programme's own principles from a file: first all that is wrong with it, or what it changes; then the change. What
 * is confirmed travels with the page as it was shown, so that the file is asked for once.
 */
@Named
@RequestScoped
public class FrameworkPage {

    /** Keeps what was shown across the next request; a parameter of the form. */
    private static final String CONTENT = "f:content";

    /** Most bytes of a file: a hundred principles with all their anchors are half as much. */
    private static final int MAX_BYTES = 1024 * 1024;

    @Inject
    private CurrentViewer current;

    @Inject
    private FrameworkQueries queries;

    @Inject
    private FrameworkService frameworks;

    /** Public id of the programme. */
    @Inject
    @Param
    private String id;

    private Part file;
    private String content;
    private String seen;
    private FrameworkCheck check;
    private FrameworkRow framework;

    /** Finds the programme, or answers as if there were none. */
    public void load() {
        getFramework();
    }

    /** Shows what would come of the file. */
    public void preview() {
        try {
            look(read());
        } catch (DomainException rule) {
            content = null;
            FormErrors.show(FacesContext.getCurrentInstance(), rule);
        }
    }

    /** Does what was shown; shows it anew where somebody else was faster. */
    public void confirm() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            int count = frameworks.bring(
                    current.get(), getFramework().programme(), content == null ? "" : content, version());
            Redirect.saying(
                    faces, "/catalogue/framework?id=" + getFramework().programme(), "catalogue.framework.done", count);
        } catch (DomainException rule) {
            FormErrors.show(faces, rule);
            framework = null;
            look(content == null ? "" : content);
        }
    }

    private void look(String text) {
        check = frameworks.check(current.get(), getFramework().programme(), text);
        content = check.changing() ? check.content() : null;
        seen = String.valueOf(check.seen());
    }

    private String read() {
        if (file == null || file.getSize() == 0) {
            throw DomainException.invalid("file", "catalogue.framework.noFile");
        }
        if (file.getSize() > MAX_BYTES) {
            throw DomainException.invalid("file", "catalogue.framework.large");
        }
        try (InputStream in = file.getInputStream()) {
            return FrameworkFile.text(in.readNBytes(MAX_BYTES))
                    .orElseThrow(() -> DomainException.invalid("file", "catalogue.framework.encoding"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is no number was no version that we gave out, so it is none that anything has. */
    private int version() {
        return seen != null && seen.matches("-?\\d{1,9}") ? Integer.parseInt(seen) : Integer.MIN_VALUE;
    }

    /** True when there is something to confirm; also while a request is read that confirms it. */
    public boolean isPreviewed() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE && faces.isPostback()) {
            String kept = faces.getExternalContext().getRequestParameterMap().get(CONTENT);
            return content != null || kept != null && !kept.isEmpty();
        }
        return content != null;
    }

    public FrameworkRow getFramework() {
        if (framework == null) {
            framework = queries.framework(current.get(), PublicId.parse(id));
        }
        return framework;
    }

    /** What would come of the file; null until there is one. */
    public FrameworkCheck getCheck() {
        return check;
    }

    /** The changes of a kind. */
    public List<FrameworkChange> changes(FrameworkChange.Kind kind) {
        return check.changes().stream().filter(c -> c.kind() == kind).toList();
    }

    /** The kinds of changes that there are, in their order. */
    public List<FrameworkChange.Kind> getKinds() {
        return check == null
                ? List.of()
                : Arrays.stream(FrameworkChange.Kind.values())
                        .filter(kind -> !changes(kind).isEmpty())
                        .toList();
    }

    /** Why a line will not do, in words. */
    public String reason(FileFault fault) {
        return Messages.in(current.getLocale())
                .text(fault.messageKey(), fault.arguments().toArray());
    }

    public List<String> getColumns() {
        return Columns.ALL;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }
}
