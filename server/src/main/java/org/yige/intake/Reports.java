package org.yige.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yige.incidents.IncidentId;
import org.yige.privacy.Masks;
import org.yige.privacy.Privacy;

/** What was told, for the modules above. */
@Service
public class Reports {

    private final ReportStore store;
    private final Privacy privacy;
    private final CaseCodes codes;

    Reports(ReportStore store, Privacy privacy, CaseCodes codes) {
        this.store = store;
        this.privacy = privacy;
        this.codes = codes;
    }

    /** Everything told of an incident, the first first. */
    public List<Report> of(IncidentId incident) {
        return store.of(incident);
    }

    /** Everything told of these. */
    public List<Report> of(Collection<IncidentId> incidents) {
        return incidents.isEmpty() ? List.of() : store.of(incidents);
    }

    /** The reports that first opened these incidents. */
    public List<Report> homes(Collection<UUID> opened) {
        return opened.isEmpty() ? List.of() : store.homes(opened);
    }

    /**
     * What was told in a span of time, the newest first.
     *
     * @param before the last that was read already
     */
    public List<Report> newest(
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<ReportPlace> before,
            int most) {
        return homes(store.newest(from, until, before, most)).stream()
                .sorted(
                        Comparator.comparing((Report report) -> report.times().received())
                                .thenComparing(report -> report.home().value())
                                .reversed())
                .toList();
    }

    public Optional<Report> find(CaseCode code) {
        return store.find(codes.mark(code));
    }

    /** Locked, so that what one person sends twice at once is decided one after the other. */
    public Optional<Report> findForUpdate(CaseCode code) {
        return store.findForUpdate(codes.mark(code));
    }

    /** Whether this is the phone number left with a report. */
    public boolean hasPhone(UUID report, String typed) {
        return store.hasPhone(
                report, privacy.blindIndex(IntakeRules.phone(typed), ReportStore.PHONE));
    }

    /** The phone number left with a report, masked. */
    public Optional<String> maskedPhone(UUID report) {
        return store.person(report).phone().map(privacy::open).map(Masks::phone);
    }

    /**
     * That a system sent the report which opened this incident, on proof kept beside it: for
     * reports written before they knew their sender.
     */
    public void provenSender(IncidentId home, String sender) {
        store.provenSender(home, sender);
    }

    public void confirm(UUID report, Instant at) {
        store.confirm(report, at);
    }

    /** What was confirmed does not count for what is done anew. */
    public void forgetConfirmations(IncidentId incident) {
        store.forgetConfirmations(incident);
    }

    /** Every report of the one belongs to the other from now on. */
    public void moveAll(IncidentId from, IncidentId to) {
        store.moveAll(from, to);
    }

    /** A report goes back to the incident it first opened. */
    public void moveHome(UUID report) {
        store.moveHome(report);
    }
}
