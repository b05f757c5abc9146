package io.fullcircle.catalogue.transfer;

import io.fullcircle.catalogue.question.PrincipleChoice;
import io.fullcircle.catalogue.question.QuestionField;
import io.fullcircle.catalogue.question.QuestionWriteQueries;
import io.fullcircle.catalogue.question.WritingProgrammeRow;
import io.fullcircle.shared.access.CurrentViewer;
import io.fullcircle.shared.error.DomainException;
import io.fullcircle.shared.text.Messages;
import io.fullcircle.shared.web.FormErrors;
import io.fullcircle.shared.web.PublicId;
import io.fullcircle.shared.web.Redirect;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.omnifaces.cdi.Param;

/** Questions out into files and in from them: a file is looked at, confirmed or thrown away, and what was done can be undone. */
@Named
@RequestScoped
public class ImportPage {

    /** Faults shown one by one; of the others, only how many there are. */
    private static final int SHOWN = 50;

    @Inject
    private CurrentViewer current;

    @Inject
    private QuestionWriteQueries programmes;

    @Inject
    private TransferQueries queries;

    @Inject
    private ImportService imports;

    @Inject
    private UndoService undoing;

    @Inject
    @Param(name = "programme")
    private String wanted;

    /** Public id of the import that is looked at. */
    @Inject
    @Param(name = "look")
    private String lookId;

    @Inject
    @Param
    private String undo;

    @Inject
    @Param
    private String confirm;

    @Inject
    @Param
    private String discard;

    private WritingProgrammeRow programme;
    private Part file;
    private boolean json;
    private List<FileFault> faults = List.of();
    private FileLook seen;
    private List<ImportRow> rows;
    private List<KeptRow> kept;

    /** Finds the programme, or answers as if there were none. */
    @PostConstruct
    void find() {
        programme = programmes.programmes(current.get()).stream()
                .filter(WritingProgrammeRow::reviews)
                .filter(row -> wanted == null || row.publicId().toString().equals(wanted))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    /** Shows what the address asks for, or does what a button asks for, whose value is the id of an import. */
    public void load() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (!faces.isPostback() && lookId != null) {
            see();
        } else if (faces.isPostback()) {
            decide(faces);
        }
    }

    private void decide(FacesContext faces) {
        if (undo != null) {
            run(faces, () -> undo(faces, PublicId.parse(undo)));
        } else if (confirm != null) {
            run(faces, () -> confirm(faces, PublicId.parse(confirm)));
        } else if (discard != null) {
            imports.discard(current.get(), PublicId.parse(discard));
            Redirect.saying(faces, address(), "catalogue.import.discarded");
        }
    }

    /** Reads the file and shows what it would do, or everything that is wrong with it. */
    public void look() {
        FacesContext faces = FacesContext.getCurrentInstance();
        run(faces, () -> {
            ImportOutcome outcome =
                    imports.look(current.get(), programme.publicId(), file == null ? null : name(), read());
            if (outcome.good()) {
                go(faces, outcome.importId());
            } else {
                json = outcome.json();
                faults = outcome.faults();
                FormErrors.show(faces, "u", DomainException.invalid("file", "catalogue.import.refused", faults.size()));
            }
        });
    }

    private void confirm(FacesContext faces, UUID id) {
        ImportOutcome outcome = imports.confirm(current.get(), id);
        if (!outcome.good()) {
            json = outcome.json();
            faults = outcome.faults();
            FormErrors.show(faces, conflict());
        } else if (outcome.overtaken()) {
            see();
            FormErrors.show(faces, conflict());
        } else {
            Redirect.saying(faces, address(), "catalogue.import.done", outcome.added(), outcome.changed());
        }
    }

    private void undo(FacesContext faces, UUID id) {
        UndoOutcome done = undoing.undo(current.get(), id);
        Redirect.saying(
                faces,
                address() + (done.kept() > 0 ? "&look=" + id : ""),
                "catalogue.import.undone",
                done.removed(),
                done.restored(),
                done.kept());
    }

    private static DomainException conflict() {
        return new DomainException(DomainException.Kind.CONFLICT, null, "catalogue.import.overtaken");
    }

    private void run(FacesContext faces, Runnable step) {
        try {
            step.run();
        } catch (DomainException rule) {
            if (rule.kind() == DomainException.Kind.NOT_FOUND) {
                throw rule;
            }
            FormErrors.show(faces, "u", rule);
        }
    }

    private void go(FacesContext faces, UUID id) {
        try {
            faces.getExternalContext().redirect(address() + "&look=" + id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** What the file would do now; what has become impossible since is said instead. */
    private void see() {
        UUID id = PublicId.parse(lookId);
        PreviewRow preview = queries.preview(current.get(), id).orElse(null);
        if (preview == null) {
            kept = queries.kept(current.get(), programme.id(), id);
            return;
        }
        ImportContent content = ImportContent.read(preview.content());
        ImportPlan plan = ImportPlan.of(
                content.rows(),
                queries.questions(current.get(), programme.id(), true),
                programmes.principles(current.get(), programme.id()).stream()
                        .map(PrincipleChoice::code)
                        .toList());
        json = content.json();
        faults = plan.faults();
        seen = faults.isEmpty() ? new FileLook(preview.fileName(), plan) : null;
    }

    private ReadFile read() {
        if (file == null || file.getSize() == 0) {
            throw DomainException.invalid("file", "catalogue.import.noFile");
        }
        if (file.getSize() > ReadFile.MAX_BYTES) {
            throw DomainException.invalid("file", "catalogue.import.large", ReadFile.MAX_BYTES / (1024 * 1024));
        }
        try (InputStream in = file.getInputStream()) {
            return ReadFile.of(in.readNBytes(ReadFile.MAX_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the folders that some browsers put in front. */
    private String name() {
        return file.getSubmittedFileName() == null
                ? ""
                : file.getSubmittedFileName().replaceFirst("^.*[/\\\\]", "");
    }

    private String address() {
        return "/catalogue/import?programme=" + programme.publicId();
    }

    /** Where in the file, and what is wrong there. */
    public String words(FileFault fault) {
        Messages messages = Messages.in(current.getLocale());
        String what = messages.text(fault.key(), fault.arguments().toArray());
        boolean column = fault.column() != null && !fault.column().isEmpty();
        if (fault.place() == 0) {
            return what;
        }
        String place = messages.text(json ? "catalogue.import.element" : "catalogue.import.line", fault.place());
        return column
                ? messages.text("catalogue.import.at", place, fault.column(), what)
                : messages.text("catalogue.import.atLine", place, what);
    }

    public WritingProgrammeRow getProgramme() {
        return programme;
    }

    public List<FileFault> getFaults() {
        return faults.subList(0, Math.min(SHOWN, faults.size()));
    }

    public int getMoreFaults() {
        return Math.max(0, faults.size() - SHOWN);
    }

    /** What there is to confirm; null where there is nothing. */
    public FileLook getSeen() {
        return seen;
    }

    /** Questions that an undoing has left as they were; null where none is asked about. */
    public List<KeptRow> getKept() {
        return kept;
    }

    public List<ImportRow> getRows() {
        if (rows == null) {
            rows = queries.imports(current.get(), programme.id());
        }
        return rows;
    }

    /** The columns of a file, in order. */
    public List<String> getColumns() {
        return Arrays.stream(QuestionField.values()).map(QuestionField::column).toList();
    }

    /** Most bytes of a file, for the script that says so before it is sent. */
    public int getMaxBytes() {
        return ReadFile.MAX_BYTES;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
