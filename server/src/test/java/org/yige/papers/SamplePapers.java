package org.yige.papers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yige.papers.NewPaper.Issuer;
import org.yige.papers.PapersPractice.FieldKind;
import org.yige.papers.PapersPractice.PaperClass;
import org.yige.papers.PapersPractice.PaperField;
import org.yige.papers.PapersPractice.PaperKind;
import org.yige.practice.Practices;
import org.yige.shared.Labels;

/** For tests: the agreement about a field boundary, as it is asked for. */
final class SamplePapers {

    /** U+20BB7 (Ext B), U+2CE93 (Ext E), U+2EBE0 (Ext F): names people bear. */
    static final String RARE = "𠮷\uD873\uDE93\uD87A\uDFE0";

    /** A letter of some machine's own, which no font has. */
    static final String PRIVATE = "\uE863";

    static final Issuer COMMITTEE = new Issuer("zhangjiawan", "张家湾村人民调解委员会", "张村");

    private SamplePapers() {}

    static PapersPractice practice() {
        return new Practices("../practice", "jingbian").section(PapersPractice.class);
    }

    static PaperKind agreement() {
        return practice().findTemplate("mediation.agreement").orElseThrow();
    }

    static Map<String, Object> fields() {
        return new HashMap<>(
                Map.of(
                        "parties",
                        List.of(party("申请人", "王" + RARE), party("被申请人", "王二河")),
                        "matter",
                        "王二河称王" + RARE + "越界耕种，电话13912345678，身份证61082419800101001X。",
                        "terms",
                        List.of("以现有田埂为界。", "归还2.8亩。"),
                        "sum",
                        new BigDecimal("0.1").add(new BigDecimal("0.2")),
                        "way",
                        "当面",
                        "copies",
                        "三",
                        "mediator",
                        "李调解"));
    }

    static Map<String, Object> party(String role, String name) {
        return Map.of(
                "role",
                role,
                "name",
                name,
                "phone",
                "13912345678",
                "idNumber",
                "61082419800101001X",
                "address",
                "靖边县张家湾村一组12号");
    }

    static NewPaper paper(UUID subject) {
        return new NewPaper("mediation.agreement", fields(), COMMITTEE, "sample", subject);
    }

    static PaperKind kind(PaperField... fields) {
        return new PaperKind(
                "some.paper",
                Labels.same("x"),
                "some",
                "{year} {number}",
                PaperClass.SHORT,
                List.of(fields));
    }

    static PaperField field(String code, FieldKind kind) {
        return new PaperField(code, Labels.same(code), kind, Optional.empty(), Optional.empty());
    }
}
