package org.yige.papers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yige.practice.Key;
import org.yige.practice.UnfitPractice;
import org.yige.shared.Label;
import org.yige.shared.Labels;

/** The {@code papers} section of a practice profile: which papers there are, and which dossiers. */
public record PapersPractice(
        @Key(
                        "The papers this county writes; the words of each stand in papers/CODE.html of the practice folder")
                List<PaperKind> templates,
        @Key("The dossiers this county keeps, each with what belongs in it, in order")
                List<DossierKind> dossiers) {

    public PapersPractice {
        templates = List.copyOf(templates);
        dossiers = List.copyOf(dossiers);
        for (var dossier : dossiers) {
            for (var item : dossier.items()) {
                for (var paper : item.papers()) {
                    if (find(templates, paper).isEmpty()) {
                        throw new UnfitPractice(
                                Labels.of("papers.unfit.paper-unknown", Map.of("code", paper)));
                    }
                }
            }
        }
    }

    private static Optional<PaperKind> find(List<PaperKind> templates, String code) {
        return templates.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    Optional<PaperKind> findTemplate(String code) {
        return find(templates, code);
    }

    /** A county may stop writing a paper, and what it wrote stays. */
    Label labelOf(Paper paper) {
        return findTemplate(paper.kind())
                .map(PaperKind::label)
                .orElseGet(() -> Labels.same(paper.kind()));
    }

    Optional<DossierKind> findDossier(String code) {
        return dossiers.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** How long papers are kept: which row of {@code privacy.retention} they go by. */
    public enum PaperClass {
        SHORT,
        LONG,
        LASTING;

        String retention() {
            return "paper-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One paper a county writes. */
    public record PaperKind(
            @Key(
                            value =
                                    "The paper in our own word, and the name of its file in papers/",
                            code = true)
                    String code,
            @Key("What it is called") Label label,
            @Key("Which papers share one row of numbers, in our own word") String series,
            @Key(
                            "How the number is printed; {year}, {word} of who issues it, and {number} are filled in")
                    String number,
            @Key("How long it is kept: SHORT, LONG or LASTING, as privacy.retention says")
                    PaperClass keep,
            @Key("What is filled in") List<PaperField> fields) {

        public PaperKind {
            fields = List.copyOf(fields);
            if (!code.matches("[a-z]+([.-][a-z]+)*")) {
                throw new UnfitPractice(Labels.of("papers.unfit.paper-code", Map.of("code", code)));
            }
            if (!number.contains("{number}") || !number.contains("{year}")) {
                throw new UnfitPractice(
                        Labels.of("papers.unfit.paper-number", Map.of("code", code)));
            }
            var lists =
                    fields.stream()
                            .filter(each -> each.kind() == FieldKind.LIST)
                            .map(PaperField::code)
                            .toList();
            for (var each : fields) {
                if (each.within().isPresent() && !lists.contains(each.within().get())) {
                    throw new UnfitPractice(
                            Labels.of("papers.unfit.field-list", Map.of("code", each.code())));
                }
            }
        }
    }

    /** What a field holds: how it is read, printed and masked. */
    public enum FieldKind {
        TEXT,
        NAME,
        PHONE,
        ID_NUMBER,
        ADDRESS,
        AMOUNT,
        DAY,
        PICTURE,
        LIST
    }

    /** One field of a paper. */
    public record PaperField(
            @Key(
                            value =
                                    "The field as the template names it; after the name of a LIST and a dot if it stands in one",
                            code = true)
                    String code,
            @Key("What people call it") Label label,
            @Key("TEXT, NAME, PHONE, ID_NUMBER, ADDRESS, AMOUNT, DAY, PICTURE or LIST")
                    FieldKind kind,
            @Key("Whether a paper may be written without it") Optional<Boolean> optional,
            @Key("What the administrator's sample shows; a LIST has two of each")
                    Optional<String> sample) {

        boolean mayLack() {
            return optional.orElse(false);
        }

        /** The list it stands in. */
        Optional<String> within() {
            int dot = code.indexOf('.');
            return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
        }

        /** Its name where it stands. */
        String name() {
            return code.substring(code.indexOf('.') + 1);
        }
    }

    /** What belongs together of one matter. */
    public record DossierKind(
            @Key(value = "The dossier in our own word", code = true) String code,
            @Key("What it is called") Label label,
            @Key("How long it is kept from the day it was closed: SHORT, LONG or LASTING")
                    PaperClass keep,
            @Key("What belongs in it, in order") List<DossierItemKind> items) {

        public DossierKind {
            items = List.copyOf(items);
        }

        Optional<DossierItemKind> find(String item) {
            return items.stream().filter(each -> each.code().equals(item)).findFirst();
        }
    }

    /** One item of a dossier. */
    public record DossierItemKind(
            @Key(value = "The item in our own word", code = true) String code,
            @Key("What it is called") Label label,
            @Key("Whether the dossier is complete only with it") boolean required,
            @Key("The papers that belong here; what is scanned may stand anywhere")
                    List<String> papers) {

        public DossierItemKind {
            papers = List.copyOf(papers);
        }
    }
}
