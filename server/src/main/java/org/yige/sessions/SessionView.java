package org.yige.sessions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yige.sessions.Attendee.AttendeeKind;
import org.yige.sessions.MediationSession.SessionWord;
import org.yige.sessions.RecordLine.LineKind;
import org.yige.sessions.SessionVenue.VenueWord;
import org.yige.shared.Label;

/**
 * A session as those who mediate see it.
 *
 * @param place where, as people say it
 * @param link the address of a remote one, the words of a scene
 * @param reason why it was moved or called off
 * @param open whether others may listen
 * @param lines in the order in which they are read
 * @param actions what the reader may do now
 */
record SessionView(
        UUID id,
        int number,
        UUID dispute,
        Instant begins,
        Instant ends,
        SessionWord stage,
        Label stageLabel,
        Optional<Label> endedLabel,
        VenueWord venue,
        Optional<UUID> room,
        Label place,
        String link,
        String bring,
        String reason,
        boolean open,
        Optional<UUID> paper,
        List<AttendeeView> attendees,
        List<RecordLineView> lines,
        List<String> actions,
        Instant asOf) {

    /**
     * @param signs whether the record is signed by them
     * @param heard whether they said that it is so, as it stands now
     * @param drawn whether their signature was drawn on the screen
     * @param signedLabel how; empty though they have a day: they did not want to
     */
    record AttendeeView(
            UUID id,
            AttendeeKind kind,
            Label roleLabel,
            String name,
            boolean speaks,
            Optional<Instant> excusedAt,
            String excuse,
            boolean present,
            Optional<Instant> rightsAt,
            boolean signs,
            boolean heard,
            boolean drawn,
            Optional<Instant> signedAt,
            Optional<Label> signedLabel) {}

    /**
     * @param device which of the devices wrote it
     * @param title of the post whose hand it was
     */
    record RecordLineView(
            UUID id,
            UUID device,
            String title,
            Instant saidAt,
            Instant cameAt,
            LineKind what,
            Label whatLabel,
            Optional<UUID> speaker,
            String words,
            Optional<UUID> twinOf,
            boolean late) {}

    /** One of a list. */
    record SessionBrief(
            UUID id,
            int number,
            Instant begins,
            Instant ends,
            SessionWord stage,
            Label stageLabel,
            VenueWord venue,
            Label place,
            int excused) {}

    /**
     * @param books whether the reader may book another
     */
    record SessionsOfDispute(
            boolean books, int parties, List<SessionBrief> sessions, Instant asOf) {}

    /** A time at which a room is taken; what it is stands there for whoever may see it. */
    record BookedView(
            Optional<UUID> session,
            Optional<Integer> number,
            Instant begins,
            Instant ends,
            Optional<Label> stageLabel) {}
}
