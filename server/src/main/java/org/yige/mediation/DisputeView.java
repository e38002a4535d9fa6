package org.yige.mediation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.shared.Label;

/**
 * A dispute as staff see it. Words and names stand only before those who may read them; numbers are
 * masked.
 *
 * @param visits the follow-up visits after the agreement
 * @param dossier its dossier, by the number papers knows it by
 * @param actions what the reader may do now
 */
record DisputeView(
        UUID id,
        UUID incident,
        String division,
        String keeper,
        int level,
        String kind,
        Label kindLabel,
        Optional<String> closelyCode,
        Optional<Label> closely,
        Label source,
        String mediated,
        Label mediatedLabel,
        LocalDate since,
        int people,
        Optional<BigDecimal> amount,
        String stage,
        Label stageLabel,
        Instant registeredAt,
        Optional<LocalDate> nextDue,
        int broken,
        int open,
        boolean readable,
        String matter,
        List<PartyView> parties,
        List<RecordView> records,
        Optional<AgreementView> agreement,
        List<VisitView> visits,
        List<PrintedView> papers,
        List<CopyView> copies,
        Optional<UUID> dossier,
        List<DisputeLineView> alike,
        List<String> actions,
        Instant asOf) {

    /** One of the parties. */
    record PartyView(
            UUID id,
            String side,
            Label sideLabel,
            String role,
            Label roleLabel,
            String name,
            Optional<String> phone,
            String particulars,
            boolean minor,
            Optional<UUID> actsFor,
            boolean speaks,
            Optional<LocalDate> diedOn,
            boolean left,
            String answer,
            Label answerLabel,
            Optional<Instant> answeredAt) {}

    /** What was written down. */
    record RecordView(
            Instant at,
            String what,
            Label label,
            String title,
            int level,
            String words,
            String offers) {}

    /** What they came to. */
    record AgreementView(
            boolean written,
            boolean openSession,
            LocalDate signedOn,
            LocalDate confirmUntil,
            String title,
            String facts,
            List<Label> special,
            Optional<Label> notConfirmed,
            List<ObligationView> obligations) {}

    /** One thing that is owed. */
    record ObligationView(
            UUID id,
            int n,
            UUID debtor,
            UUID creditor,
            String what,
            Label whatLabel,
            String words,
            Optional<BigDecimal> amount,
            Label manner,
            Optional<LocalDate> from,
            LocalDate due,
            BigDecimal paid,
            String standing,
            Label standingLabel,
            List<PerformanceView> told) {}

    /** What somebody said was done. */
    record PerformanceView(
            Instant at,
            LocalDate on,
            Optional<UUID> party,
            Optional<BigDecimal> amount,
            String words,
            String verdict,
            Label verdictLabel) {}

    /** A paper about it. */
    record PrintedView(UUID id, String kind, Label label, String number, boolean withdrawn) {}

    /**
     * A party's own copy of the agreement.
     *
     * @param handedOn the day they got it and signed for it
     */
    record CopyView(
            int n,
            int outOf,
            UUID party,
            UUID paper,
            String number,
            Optional<LocalDate> handedOn,
            Optional<Label> way) {}

    /** A follow-up visit that is due, or was made. */
    record VisitView(int n, LocalDate due, Optional<Instant> madeAt) {}

    /**
     * A line of a list of disputes.
     *
     * @param danger it may turn violent, and somebody has to decide
     */
    record DisputeLineView(
            UUID id,
            UUID incident,
            String division,
            String kind,
            Label kindLabel,
            String stage,
            Label stageLabel,
            String keeper,
            int level,
            Instant registeredAt,
            Optional<LocalDate> nextDue,
            Optional<LocalDate> nextVisit,
            int broken,
            int open,
            boolean danger) {}
}
