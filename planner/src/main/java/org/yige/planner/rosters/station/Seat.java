package org.yige.planner.rosters.station;

import java.util.Set;

/**
 * One place to be filled in a post on every shift it is open.
 *
 * @param who who may sit here
 * @param licences all licences the holder must have, such as {@code moto} or {@code car}
 */
public record Seat(SeatRank who, Set<String> licences) {

    /** Who may take a seat. */
    public enum SeatRank {
        /** A police officer trusted with leading the shift (带班领导). */
        LEADER,
        /** A police officer. */
        POLICE,
        /** Police or auxiliary. */
        ANY
    }

    /** Copies the set. */
    public Seat {
        licences = Set.copyOf(licences);
    }

    /** Whether this person has what the seat asks for. */
    public boolean suits(RosterPerson person) {
        var rank =
                switch (who) {
                    case LEADER ->
                            person.kind() == RosterPerson.PersonKind.POLICE && person.mayLead();
                    case POLICE -> person.kind() == RosterPerson.PersonKind.POLICE;
                    case ANY -> true;
                };
        return rank && person.licences().containsAll(licences);
    }
}
