package org.yige.mediation;

import static org.yige.shared.Wire.missing;
import static org.yige.shared.Wire.present;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yige.agreements.Agreement.SigningWay;
import org.yige.agreements.Agreements.NewAgreement;
import org.yige.agreements.Promise;
import org.yige.agreements.Promise.Every;
import org.yige.agreements.Promise.PromiseKind;
import org.yige.mediation.Dispute.About;
import org.yige.mediation.Dispute.Source;
import org.yige.mediation.NewDispute.NewParty;
import org.yige.mediation.Party.PartyRole;
import org.yige.mediation.Party.PartySide;
import org.yige.mediation.Succession.Heir;
import org.yige.mediation.Succession.ToldDeath;
import org.yige.shared.PersonName;
import org.yige.shared.PhoneNumber;
import org.yige.shared.Refused;
import org.yige.shared.Words;

/** What travels when a dispute is told, and what is made of it. */
final class DisputeBodies {

    private DisputeBodies() {}

    record DisputeBody(
            Optional<UUID> incident,
            Optional<String> kind,
            Optional<String> closely,
            Optional<Source> source,
            Optional<LocalDate> since,
            Optional<Integer> people,
            Optional<BigDecimal> amount,
            Optional<String> bar,
            Optional<String> matter,
            Optional<List<PartyBody>> parties) {

        NewDispute read(LocalDate today) {
            return new NewDispute(
                    incident.orElseThrow(() -> missing("incident")),
                    new About(
                            kind.orElseThrow(() -> missing("kind")),
                            closely.filter(code -> !code.isBlank()),
                            source.orElse(Source.APPLICATION),
                            since.orElse(today),
                            people.orElse(0),
                            amount),
                    bar.filter(code -> !code.isBlank()),
                    Words.clean(matter.orElse(""), "matter", Words.MOST),
                    present(parties).stream().map(PartyBody::read).toList());
        }
    }

    record PartyBody(
            Optional<PartySide> side,
            Optional<PartyRole> role,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> particulars,
            Optional<Boolean> minor,
            Optional<Integer> actsFor) {

        NewParty read() {
            return new NewParty(
                    side.orElseThrow(() -> missing("side")),
                    role.orElse(PartyRole.PARTY),
                    PersonName.clean(name.orElse("")),
                    DisputeBodies.phone(phone),
                    Words.clean(particulars.orElse(""), "particulars", Words.MOST_SHORT),
                    minor.orElse(false),
                    actsFor);
        }
    }

    record AgreementBody(
            Optional<Boolean> written,
            Optional<Boolean> openSession,
            Optional<LocalDate> signedOn,
            Optional<String> facts,
            Optional<List<PromiseBody>> promises,
            Optional<List<SignatureBody>> signatures,
            Optional<List<String>> special) {

        NewAgreement read(LocalDate today) {
            return new NewAgreement(
                    written.orElse(true),
                    openSession.orElse(false),
                    signedOn.orElse(today),
                    facts.orElse(""),
                    present(promises).stream().map(PromiseBody::read).toList(),
                    present(signatures).stream()
                            .collect(
                                    Collectors.toMap(
                                            each ->
                                                    each.party()
                                                            .orElseThrow(() -> missing("party")),
                                            each -> each.way().orElse(SigningWay.BY_HAND),
                                            (first, _) -> first)),
                    present(special));
        }
    }

    record PromiseBody(
            Optional<Integer> by,
            Optional<Integer> to,
            Optional<PromiseKind> what,
            Optional<String> words,
            Optional<BigDecimal> amount,
            Optional<LocalDate> from,
            Optional<LocalDate> due,
            Optional<String> manner,
            Optional<Integer> instalments,
            Optional<Every> every) {

        Promise read() {
            return new Promise(
                    by,
                    to,
                    what.orElse(PromiseKind.CONDUCT),
                    Words.clean(words.orElse(""), "words", Words.MOST),
                    amount,
                    from,
                    due,
                    manner.filter(code -> !code.isBlank()),
                    instalments.orElse(1),
                    every.orElse(Every.MONTH));
        }
    }

    /**
     * @param heir one of the parties who takes the place of the dead
     * @param heirName or somebody who becomes a party
     */
    record DeathBody(
            Optional<UUID> party,
            Optional<LocalDate> on,
            Optional<UUID> heir,
            Optional<String> heirName,
            Optional<String> heirPhone,
            Optional<String> words) {

        ToldDeath read() {
            return new ToldDeath(
                    party.orElseThrow(() -> missing("party")),
                    on.orElseThrow(() -> missing("on")),
                    heir.<Heir>map(Heir.OfTheParties::new)
                            .or(() ->
                                    heirName.filter(text -> !text.isBlank())
                                            .map(text ->
                                                    new Heir.Newcomer(
                                                            PersonName.clean(text),
                                                            phone(heirPhone)))),
                    words.orElse(""));
        }
    }

    private static Optional<PhoneNumber> phone(Optional<String> typed) {
        return typed.filter(text -> !text.isBlank())
                .map(text ->
                        PhoneNumber.find(text)
                                .orElseThrow(
                                        () -> new Refused(MediationRefusal.PHONE_NOT_READABLE)));
    }

    record SignatureBody(Optional<Integer> party, Optional<SigningWay> way) {}
}
