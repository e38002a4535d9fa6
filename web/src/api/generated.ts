// Made by `npm run api` from docs/generated/openapi.json. What is wrong here is mended in the server.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountView: {
            /** Format: date-time */
            closedUntil: string | null;
            hat: components["schemas"]["Hat"];
            locked: boolean;
            login: string;
            mustChangePassword: boolean;
            name: string;
            /** Format: uuid */
            person: string;
            secondFactor: boolean;
        };
        Actor: {
            area: components["schemas"]["Area"];
            name: string;
            /** Format: uuid */
            person: string;
            posts: string[];
            roles: components["schemas"]["Role"][];
        };
        AdditionBody: {
            phone?: string | null;
            photos?: string[] | null;
            words?: string | null;
        };
        /** @enum {string} */
        AgreementSigningWay: "BY_HAND" | "FINGERPRINT" | "SEAL" | "ON_SCREEN";
        AlikeView: {
            incident: components["schemas"]["BriefView"];
            /** Format: int64 */
            metres: number | null;
            /** Format: int64 */
            minutes: number;
            reasons: components["schemas"]["Label"][];
        };
        AlongBody: {
            /** Format: uuid */
            post?: string | null;
        };
        Amendment: {
            path: string;
            value: components["schemas"]["JsonNode"];
        };
        AnswerBody: {
            answer?: components["schemas"]["PartyAnswer"] | null;
            /** Format: uuid */
            party?: string | null;
            way?: components["schemas"]["PartyWay"] | null;
        };
        ApiClient: {
            code: string;
            locked: boolean;
            name: string;
            /** Format: int32 */
            perMinute: number;
            receiver: string | null;
        };
        Area: {
            prefixes: string[];
            wholeCounty?: boolean;
        };
        AskedView: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            /** Format: uuid */
            dispute: string;
            standing: components["schemas"]["CompanionStanding"];
            standingLabel: components["schemas"]["Label"];
        };
        /** @enum {string} */
        AttendeeKind: "PARTY" | "MEDIATOR" | "GUEST" | "RECORDER";
        /** @enum {string} */
        AttentionReason: "LATE" | "SENT_BACK" | "NOBODY_ABOVE" | "WAITS_FOR_YES";
        /** @enum {string} */
        Availability: "AVAILABLE" | "VACANT" | "ON_LEAVE" | "DEACTIVATED" | "OFF_SHIFT";
        BarView: {
            code: string;
            label: components["schemas"]["Label"];
        };
        BatchRowBody: {
            callerName?: string | null;
            callerPhone?: string | null;
            channel?: components["schemas"]["NewReportChannel"] | null;
            facts?: string[] | null;
            /** Format: date-time */
            happenedAt?: string | null;
            key?: string | null;
            kind?: string | null;
            place?: string | null;
            spot?: components["schemas"]["ReportSpotBody"] | null;
            village?: string | null;
            words?: string | null;
        };
        BeatsToday: {
            /** Format: date-time */
            asOf: string;
            beats: components["schemas"]["BeatsTodayStandingBeat"][];
            /** Format: date */
            day: string;
            outside: components["schemas"]["BeatsTodayStandingVillage"][];
        };
        BeatsTodayStandingBeat: {
            code: string;
            name: string;
            /** Format: int64 */
            people: number | null;
            posts: components["schemas"]["BeatsTodayStandingPost"][];
            villages: components["schemas"]["BeatsTodayStandingVillage"][];
        };
        BeatsTodayStandingPost: {
            beat: string;
            holder: string | null;
            title: string;
        };
        BeatsTodayStandingVillage: {
            code: string;
            name: string;
            partly: boolean;
        };
        BeginningBody: {
            open?: boolean | null;
            present?: string[] | null;
            rightsTold?: string[] | null;
        };
        BookingBody: {
            /** Format: date-time */
            begins?: string | null;
            bring?: string | null;
            /** Format: date-time */
            ends?: string | null;
            place?: string | null;
            reason?: string | null;
            /** Format: uuid */
            room?: string | null;
            venue?: components["schemas"]["SessionVenueVenueWord"] | null;
        };
        /** @enum {string} */
        BoxLineBoxReason: "USED" | "REFILLED" | "COUNTED";
        /** @enum {string} */
        BoxLineCheckWay: "OUT" | "IN";
        BoxLineView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            change: number;
            /** Format: uuid */
            incident: string | null;
            item: string;
            why: components["schemas"]["BoxLineBoxReason"];
            whyLabel: components["schemas"]["Label"];
        };
        BoxView: {
            items: components["schemas"]["UnitBoxItemView"][];
            last: components["schemas"]["UnitBoxCheckView"] | null;
            lines: components["schemas"]["BoxLineView"][];
            name: string;
            /** Format: uuid */
            unit: string;
        };
        BriefDeadlineView: {
            counted: components["schemas"]["Label"] | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            halfAt: string;
            limit: string;
            limitLabel: components["schemas"]["Label"];
            paused: boolean;
        };
        BriefLatenessView: {
            /** Format: int32 */
            escalated: number;
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string | null;
        };
        BriefOwnerView: {
            holder: string | null;
            /** Format: uuid */
            post: string;
            title: string;
        };
        BriefView: {
            beat: string | null;
            deadline: components["schemas"]["BriefDeadlineView"] | null;
            division: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: int32 */
            grade: number;
            gradeLabel: components["schemas"]["Label"];
            grid: string | null;
            /** Format: date-time */
            handledAt: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: components["schemas"]["Label"];
            late: boolean;
            lateness: components["schemas"]["BriefLatenessView"] | null;
            /** Format: int32 */
            level: number;
            levelLabel: components["schemas"]["Label"];
            neverWaits: boolean;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            openedAt: string;
            outcome: string | null;
            owner: components["schemas"]["BriefOwnerView"];
            place: components["schemas"]["Label"];
            readable: boolean;
            /** Format: int32 */
            reports: number;
            /** Format: date-time */
            since: string;
            spot: components["schemas"]["Spot"] | null;
            state: string;
            stateLabel: components["schemas"]["Label"];
            summary: string;
            /** Format: int32 */
            version: number;
        };
        CalendarKeyBody: {
            /** Format: uuid */
            about?: string | null;
            kind?: components["schemas"]["CalendarKeyCalendarOf"] | null;
        };
        /** @enum {string} */
        CalendarKeyCalendarOf: "ROOM" | "MEDIATOR";
        CalendarKeyView: {
            /** Format: uuid */
            about: string;
            kind: components["schemas"]["CalendarKeyCalendarOf"];
            kindLabel: components["schemas"]["Label"];
            /** Format: date-time */
            madeAt: string;
        };
        CalendarView: {
            current: components["schemas"]["EditionView"] | null;
            days: components["schemas"]["DayView"][];
            earlier: components["schemas"]["EditionView"][];
            known: boolean;
            note: components["schemas"]["Label"] | null;
            workingHours: components["schemas"]["DeadlinesPracticeHours"][];
            workingWeek: components["schemas"]["DayOfWeek"][];
            /** Format: int32 */
            year: number;
        };
        CallingOffBody: {
            reason?: string | null;
        };
        CandidateView: {
            availability: components["schemas"]["Availability"];
            availabilityLabel: components["schemas"]["Label"];
            duty: string;
            dutyLabel: components["schemas"]["Label"];
            holder: string | null;
            /** Format: int32 */
            level: number;
            levelLabel: components["schemas"]["Label"] | null;
            /** Format: uuid */
            person: string | null;
            place: string | null;
            /** Format: uuid */
            post: string;
            scope: components["schemas"]["Scope"];
            scopeCode: string;
            standIn: string | null;
            title: string;
        };
        CapacityView: {
            code: components["schemas"]["GuestCapacity"];
            label: components["schemas"]["Label"];
        };
        CardBody: {
            /** Format: uuid */
            incident?: string | null;
            reason?: string | null;
            words?: string | null;
        };
        CardNamedView: {
            code: string;
            label: components["schemas"]["Label"];
        };
        CardSaidView: {
            /** Format: date-time */
            at: string;
            by: string;
            photos: string[];
            signedBy: string | null;
            words: string;
        };
        CardView: {
            actions: string[];
            asked: string;
            closing: components["schemas"]["CardSaidView"] | null;
            colour: components["schemas"]["Colour"];
            colourLabel: components["schemas"]["Label"];
            /** Format: date-time */
            dueAt: string | null;
            /** Format: uuid */
            id: string;
            incident: components["schemas"]["BriefView"] | null;
            /** Format: uuid */
            incidentId: string;
            late: boolean;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            openedAt: string;
            openedBy: string;
            reason: components["schemas"]["CardNamedView"];
            reply: components["schemas"]["CardSaidView"] | null;
            signedBy: string | null;
            state: string;
            words: string;
        };
        ChangeView: {
            /** Format: date */
            day: string;
            kind: components["schemas"]["DivisionHistoryDivisionChangeKind"];
            known: boolean;
            newCode: string | null;
            newName: string | null;
            oldCode: string | null;
            oldName: string | null;
        };
        CheckBody: {
            counts?: {
                [key: string]: number;
            } | null;
            way?: components["schemas"]["BoxLineCheckWay"] | null;
        };
        CheckView: {
            /** Format: date */
            day: string;
            fingerprints: components["schemas"]["FingerprintsView"];
            issuer: string;
            number: string;
            paper: components["schemas"]["Label"];
            standing: components["schemas"]["PaperStanding"];
            standingLabel: components["schemas"]["Label"];
            /** Format: int32 */
            version: number;
        };
        ChoiceBody: {
            /** Format: int32 */
            alternative: number;
            /** Format: int32 */
            version: number;
        };
        ChoiceView: {
            committee: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            member: string;
            name: string;
            phone: string | null;
            standing: components["schemas"]["MediatorChoiceChoiceStanding"];
            standingLabel: components["schemas"]["Label"];
            tie: components["schemas"]["Label"] | null;
            voices: components["schemas"]["VoiceView"][];
            wished: boolean;
        };
        ClerkBody: {
            callerName?: string | null;
            callerPhone?: string | null;
            channel?: components["schemas"]["NewReportChannel"] | null;
            facts?: string[] | null;
            /** Format: date-time */
            happenedAt?: string | null;
            kind?: string | null;
            phone?: string | null;
            photos?: string[] | null;
            place?: string | null;
            spot?: components["schemas"]["ReportSpotBody"] | null;
            village?: string | null;
            words?: string | null;
        };
        ClerkView: {
            beat: string | null;
            code: string | null;
            deadline: components["schemas"]["BriefDeadlineView"] | null;
            division: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: int32 */
            grade: number;
            gradeLabel: components["schemas"]["Label"];
            grid: string | null;
            /** Format: date-time */
            handledAt: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: components["schemas"]["Label"];
            late: boolean;
            lateness: components["schemas"]["BriefLatenessView"] | null;
            /** Format: int32 */
            level: number;
            levelLabel: components["schemas"]["Label"];
            neverWaits: boolean;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            openedAt: string;
            outcome: string | null;
            owner: components["schemas"]["BriefOwnerView"];
            place: components["schemas"]["Label"];
            proposals: components["schemas"]["AlikeView"][];
            readable: boolean;
            /** Format: int32 */
            reports: number;
            /** Format: date-time */
            since: string;
            spot: components["schemas"]["Spot"] | null;
            state: string;
            stateLabel: components["schemas"]["Label"];
            summary: string;
            /** Format: int32 */
            version: number;
        };
        ClientBody: {
            code?: string | null;
            name?: string | null;
            /** Format: int32 */
            perMinute?: number | null;
            receiver?: string | null;
        };
        ClockView: {
            /** Format: date-time */
            heldSince: string | null;
            /** Format: date-time */
            now: string;
        };
        ClosingBody: {
            settled?: boolean | null;
            words?: string | null;
        };
        Code: {
            code: string;
        };
        CodeSquare: {
            path: string;
            /** Format: int32 */
            side: number;
        };
        /** @enum {string} */
        Colour: "RED" | "ORANGE" | "YELLOW";
        ComingBody: {
            coming?: boolean | null;
        };
        CommitteeBody: {
            /** Format: date */
            closedOn?: string | null;
            division?: string | null;
            /** Format: date */
            filedOn?: string | null;
            kind?: components["schemas"]["CommitteeKind"] | null;
            name?: string | null;
            /** Format: date */
            termFrom?: string | null;
            /** Format: date */
            termUntil?: string | null;
        };
        /** @enum {string} */
        CommitteeFlaw: "TOO_FEW" | "TOO_MANY" | "NO_WOMAN" | "NO_CHAIR" | "SEVERAL_CHAIRS" | "TERM_OVER" | "TERM_ENDS_SOON" | "NOT_FILED";
        /** @enum {string} */
        CommitteeKind: "VILLAGE" | "TOWN" | "COUNTY" | "STATION" | "TRADE";
        CommitteeKindView: {
            code: components["schemas"]["CommitteeKind"];
            label: components["schemas"]["Label"];
        };
        CommitteeView: {
            /** Format: date */
            closedOn: string | null;
            division: string;
            /** Format: date */
            filedOn: string | null;
            flaws: components["schemas"]["FlawOfCommittee"][];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CommitteeKind"];
            kindLabel: components["schemas"]["Label"];
            members: components["schemas"]["MemberView"][];
            name: string;
            place: string;
            /** Format: date */
            termFrom: string;
            /** Format: date */
            termUntil: string;
        };
        CommitteesView: {
            /** Format: date-time */
            asOf: string;
            committees: components["schemas"]["CommitteeView"][];
            disputeKinds: components["schemas"]["IncidentsPracticeNamed"][];
            /** Format: int32 */
            flawed: number;
            kinds: components["schemas"]["CommitteeKindView"][];
            languages: components["schemas"]["IncidentsPracticeNamed"][];
            /** Format: int32 */
            members: number;
            /** Format: int32 */
            women: number;
        };
        /** @enum {string} */
        CompanionStanding: "ASKED" | "COMING" | "NOT_COMING";
        CompanionView: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            /** Format: int32 */
            level: number;
            mine: boolean;
            /** Format: uuid */
            post: string;
            standing: components["schemas"]["CompanionStanding"];
            standingLabel: components["schemas"]["Label"];
            title: string;
        };
        /** @enum {string} */
        CoordinateSystem: "WGS84" | "GCJ02" | "BD09";
        Correction: {
            idNumber?: string | null;
            name?: string | null;
            phone?: string | null;
        };
        CountView: {
            county: string;
            /** Format: int32 */
            villages: number;
            /** Format: int32 */
            year: number;
        };
        CountyView: {
            code: string;
            name: components["schemas"]["Label"];
        };
        Credentials: {
            code?: string | null;
            device?: components["schemas"]["Device"] | null;
            login: string;
            password: string;
        };
        DangerDecisionBody: {
            precautions?: boolean | null;
            words?: string | null;
        };
        DangerDecisionView: {
            /** Format: date-time */
            at: string;
            precautions: boolean;
            title: string;
            words: string;
        };
        DangerFactBody: {
            /** Format: int32 */
            number?: number | null;
            /** Format: date */
            on?: string | null;
            sign?: string | null;
            words?: string | null;
        };
        DangerReasonView: {
            label: components["schemas"]["Label"];
            /** Format: int32 */
            number: number | null;
            /** Format: date */
            on: string;
            sign: string;
            title: string;
            /** Format: date */
            until: string;
            words: string;
        };
        DangerSignView: {
            code: string;
            counted: boolean;
            /** Format: int32 */
            days: number;
            label: components["schemas"]["Label"];
        };
        DangerView: {
            /** Format: date-time */
            asOf: string;
            asks: boolean;
            decided: components["schemas"]["DangerDecisionView"] | null;
            mayDecide: boolean;
            mayTell: boolean;
            reasons: components["schemas"]["DangerReasonView"][];
            signs: components["schemas"]["DangerSignView"][];
            told: string[];
        };
        /** @enum {string} */
        DayOfWeek: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY";
        DayView: {
            /** Format: date */
            day: string;
            name: components["schemas"]["Label"];
            worked: components["schemas"]["WorkingCalendarWorked"];
        };
        DeadlinesPracticeHours: {
            /** Format: time-local */
            from: string;
            /** Format: time-local */
            to: string;
        };
        DecisionBody: {
            approve?: boolean | null;
            words?: string | null;
        };
        DeskAttentionView: {
            card: components["schemas"]["CardView"] | null;
            colour: components["schemas"]["Colour"];
            colourLabel: components["schemas"]["Label"];
            incident: components["schemas"]["BriefView"];
            mayOpen: boolean;
            /** Format: int32 */
            passed: number;
            /** Format: int32 */
            sentBack: number;
            why: components["schemas"]["DeskWhyView"][];
        };
        DeskWhyView: {
            code: components["schemas"]["AttentionReason"];
            label: components["schemas"]["Label"];
        };
        /** @enum {string} */
        Device: "DESK" | "PHONE";
        DeviceBody: {
            auth: string;
            endpoint: string;
            p256dh: string;
        };
        DirectoryRevealed: {
            name: string;
            phone: string | null;
        };
        DisputeAgreementView: {
            /** Format: date */
            confirmUntil: string;
            facts: string;
            notConfirmed: components["schemas"]["Label"] | null;
            obligations: components["schemas"]["DisputeObligationView"][];
            openSession: boolean;
            /** Format: date */
            signedOn: string;
            special: components["schemas"]["Label"][];
            title: string;
            written: boolean;
        };
        DisputeBodiesAgreementBody: {
            facts?: string | null;
            openSession?: boolean | null;
            promises?: components["schemas"]["DisputeBodiesPromiseBody"][] | null;
            signatures?: components["schemas"]["DisputeBodiesSignatureBody"][] | null;
            /** Format: date */
            signedOn?: string | null;
            special?: string[] | null;
            written?: boolean | null;
        };
        DisputeBodiesDeathBody: {
            /** Format: uuid */
            heir?: string | null;
            heirName?: string | null;
            heirPhone?: string | null;
            /** Format: date */
            on?: string | null;
            /** Format: uuid */
            party?: string | null;
            words?: string | null;
        };
        DisputeBodiesDisputeBody: {
            amount?: number | null;
            bar?: string | null;
            closely?: string | null;
            /** Format: uuid */
            incident?: string | null;
            kind?: string | null;
            matter?: string | null;
            parties?: components["schemas"]["DisputeBodiesPartyBody"][] | null;
            /** Format: int32 */
            people?: number | null;
            /** Format: date */
            since?: string | null;
            source?: components["schemas"]["DisputeSource"] | null;
        };
        DisputeBodiesPartyBody: {
            /** Format: int32 */
            actsFor?: number | null;
            minor?: boolean | null;
            name?: string | null;
            particulars?: string | null;
            phone?: string | null;
            role?: components["schemas"]["PartyRole"] | null;
            side?: components["schemas"]["PartySide"] | null;
        };
        DisputeBodiesPromiseBody: {
            amount?: number | null;
            /** Format: int32 */
            by?: number | null;
            /** Format: date */
            due?: string | null;
            every?: components["schemas"]["PromiseEvery"] | null;
            /** Format: date */
            from?: string | null;
            /** Format: int32 */
            instalments?: number | null;
            manner?: string | null;
            /** Format: int32 */
            to?: number | null;
            what?: components["schemas"]["PromiseKind"] | null;
            words?: string | null;
        };
        DisputeBodiesSignatureBody: {
            /** Format: int32 */
            party?: number | null;
            way?: components["schemas"]["AgreementSigningWay"] | null;
        };
        DisputeCopyView: {
            /** Format: date */
            handedOn: string | null;
            /** Format: int32 */
            n: number;
            number: string;
            /** Format: int32 */
            outOf: number;
            /** Format: uuid */
            paper: string;
            /** Format: uuid */
            party: string;
            way: components["schemas"]["Label"] | null;
        };
        /** @enum {string} */
        DisputeFiguresDisputeBreakdown: "ALL" | "LEVEL" | "KIND" | "CAUSE" | "SOURCE";
        DisputeFiguresDisputeRowView: {
            /** Format: int64 */
            concluded: number;
            /** Format: int64 */
            inHand: number;
            key: string;
            label: components["schemas"]["Label"];
            /** Format: int64 */
            performed: number;
            /** Format: int64 */
            registered: number;
            /** Format: int64 */
            relapsed: number;
            /** Format: int64 */
            settled: number;
            settlement: components["schemas"]["DisputeFiguresRateView"];
            success: components["schemas"]["DisputeFiguresRateView"];
        };
        /** @enum {string} */
        DisputeFiguresPartOf: "REGISTERED" | "IN_HAND" | "SETTLED" | "PERFORMED" | "CONCLUDED" | "RELAPSED";
        DisputeFiguresRateView: {
            /** Format: int64 */
            denominator: number;
            /** Format: int64 */
            numerator: number;
        };
        DisputeFiguresView: {
            /** Format: date-time */
            asOf: string;
            by: components["schemas"]["DisputeFiguresDisputeBreakdown"];
            /** Format: date-time */
            cutOff: string;
            /** Format: int32 */
            found: number | null;
            foundSays: components["schemas"]["Label"];
            /** Format: date */
            from: string;
            relapsedSays: components["schemas"]["Label"];
            rows: components["schemas"]["DisputeFiguresDisputeRowView"][];
            settlementSays: components["schemas"]["Label"];
            successSays: components["schemas"]["Label"];
            /** Format: date */
            until: string;
            /** Format: int32 */
            version: number;
        };
        DisputeKindView: {
            about: components["schemas"]["IncidentsPracticeNamed"][];
            code: string;
            label: components["schemas"]["Label"];
        };
        DisputeLetterAnswerBody: {
            number?: string | null;
            words?: string | null;
            yes?: boolean | null;
        };
        DisputeLetterBody: {
            kind?: string | null;
            number?: string | null;
            /** Format: date */
            on?: string | null;
            organ?: string | null;
        };
        DisputeLineView: {
            /** Format: int32 */
            broken: number;
            danger: boolean;
            division: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            incident: string;
            keeper: string;
            kind: string;
            kindLabel: components["schemas"]["Label"];
            /** Format: int32 */
            level: number;
            /** Format: date */
            nextDue: string | null;
            /** Format: date */
            nextVisit: string | null;
            /** Format: int32 */
            open: number;
            /** Format: date-time */
            registeredAt: string;
            stage: string;
            stageLabel: components["schemas"]["Label"];
        };
        DisputeObligationView: {
            amount: number | null;
            /** Format: uuid */
            creditor: string;
            /** Format: uuid */
            debtor: string;
            /** Format: date */
            due: string;
            /** Format: date */
            from: string | null;
            /** Format: uuid */
            id: string;
            manner: components["schemas"]["Label"];
            /** Format: int32 */
            n: number;
            paid: number;
            standing: string;
            standingLabel: components["schemas"]["Label"];
            told: components["schemas"]["DisputePerformanceView"][];
            what: string;
            whatLabel: components["schemas"]["Label"];
            words: string;
        };
        DisputePartyView: {
            /** Format: uuid */
            actsFor: string | null;
            answer: string;
            answerLabel: components["schemas"]["Label"];
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date */
            diedOn: string | null;
            /** Format: uuid */
            id: string;
            left: boolean;
            minor: boolean;
            name: string;
            particulars: string;
            phone: string | null;
            role: string;
            roleLabel: components["schemas"]["Label"];
            side: string;
            sideLabel: components["schemas"]["Label"];
            speaks: boolean;
        };
        DisputePerformanceView: {
            amount: number | null;
            /** Format: date-time */
            at: string;
            /** Format: date */
            on: string;
            /** Format: uuid */
            party: string | null;
            verdict: string;
            verdictLabel: components["schemas"]["Label"];
            words: string;
        };
        DisputePrintedView: {
            /** Format: uuid */
            id: string;
            kind: string;
            label: components["schemas"]["Label"];
            number: string;
            withdrawn: boolean;
        };
        DisputeRecordView: {
            /** Format: date-time */
            at: string;
            label: components["schemas"]["Label"];
            /** Format: int32 */
            level: number;
            offers: string;
            title: string;
            what: string;
            words: string;
        };
        /** @enum {string} */
        DisputeSource: "APPLICATION" | "PROACTIVE" | "POLICE" | "COURT" | "DEPARTMENT";
        /** @enum {string} */
        DisputeStageWord: "ASKING" | "TALKING" | "AGREED" | "PERFORMED" | "OVER";
        DisputeView: {
            actions: string[];
            agreement: components["schemas"]["DisputeAgreementView"] | null;
            alike: components["schemas"]["DisputeLineView"][];
            amount: number | null;
            /** Format: date-time */
            asOf: string;
            /** Format: int32 */
            broken: number;
            closely: components["schemas"]["Label"] | null;
            closelyCode: string | null;
            copies: components["schemas"]["DisputeCopyView"][];
            division: string;
            /** Format: uuid */
            dossier: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            incident: string;
            keeper: string;
            kind: string;
            kindLabel: components["schemas"]["Label"];
            /** Format: int32 */
            level: number;
            matter: string;
            mediated: string;
            mediatedLabel: components["schemas"]["Label"];
            /** Format: date */
            nextDue: string | null;
            /** Format: int32 */
            open: number;
            papers: components["schemas"]["DisputePrintedView"][];
            parties: components["schemas"]["DisputePartyView"][];
            /** Format: int32 */
            people: number;
            readable: boolean;
            records: components["schemas"]["DisputeRecordView"][];
            /** Format: date-time */
            registeredAt: string;
            /** Format: date */
            since: string;
            source: components["schemas"]["Label"];
            stage: string;
            stageLabel: components["schemas"]["Label"];
            visits: components["schemas"]["DisputeVisitView"][];
        };
        DisputeVisitView: {
            /** Format: date */
            due: string;
            /** Format: date-time */
            madeAt: string | null;
            /** Format: int32 */
            n: number;
        };
        /** @enum {string} */
        DivisionCodeDivisionLevel: "PROVINCE" | "PREFECTURE" | "COUNTY" | "TOWN" | "VILLAGE";
        /** @enum {string} */
        DivisionHistoryDivisionChangeKind: "APPEARED" | "VANISHED" | "RENAMED" | "RECODED" | "MERGED" | "SPLIT";
        DivisionView: {
            code: string;
            level: components["schemas"]["DivisionCodeDivisionLevel"];
            name: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
        };
        DossierItemView: {
            code: string;
            label: components["schemas"]["Label"];
            papers: components["schemas"]["PaperInDossierView"][];
            required: boolean;
            /** Format: int32 */
            scannedPages: number;
        };
        DossierView: {
            /** Format: date-time */
            closedAt: string | null;
            complete: boolean;
            /** Format: uuid */
            id: string;
            items: components["schemas"]["DossierItemView"][];
            label: components["schemas"]["Label"];
            /** Format: date-time */
            openedAt: string;
        };
        DraftAlternative: {
            leaning: components["schemas"]["Label"];
            measures: components["schemas"]["Measures"];
            /** Format: int32 */
            no: number;
        };
        DraftAuxiliaryView: {
            /** Format: uuid */
            post: string;
            title: string;
        };
        DraftBarrierView: {
            between: components["schemas"]["LinkBarrier"];
            one: components["schemas"]["DraftNamed"];
            other: components["schemas"]["DraftNamed"];
        };
        DraftBeatView: {
            added: boolean;
            auxiliary: components["schemas"]["DraftAuxiliaryView"] | null;
            code: string;
            /** Format: double */
            deviation: number;
            /** Format: int64 */
            estimated: number;
            name: string;
            /** Format: int64 */
            people: number;
            pieces: string[];
            post: components["schemas"]["DraftNamed"];
            reasons: components["schemas"]["Label"][];
            /** Format: double */
            share: number;
        };
        DraftNamed: {
            code: string;
            name: string;
        };
        DraftPieceView: {
            beside: string[];
            code: string;
            community: boolean;
            estimated: boolean;
            middle: components["schemas"]["Spot"];
            name: string;
            /** Format: int32 */
            people: number | null;
            today: components["schemas"]["DraftNamed"] | null;
            townName: string;
            village: string;
            villageName: string;
        };
        DraftPlanView: {
            beats: components["schemas"]["DraftBeatView"][];
            /** Format: double */
            cost: number;
            ended: components["schemas"]["DraftNamed"][];
            /** Format: double */
            gap: number;
            how: components["schemas"]["Label"];
            leftBehind: string[];
            /** Format: double */
            lowerBound: number;
            measures: components["schemas"]["Measures"];
            /** Format: int64 */
            movedPeople: number;
            /** Format: int32 */
            movedPieces: number;
            remarks: components["schemas"]["Label"][];
            run: components["schemas"]["PlanRun"];
        };
        DraftRefusal: {
            pieces: components["schemas"]["DraftNamed"][];
            words: components["schemas"]["Label"];
        };
        DraftSearch: {
            best: components["schemas"]["Measures"] | null;
            /** Format: double */
            done: number;
            stopping: boolean;
        };
        DraftTakenBackView: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date */
            from: string;
        };
        DraftTravel: {
            /** Format: int32 */
            barriersKnown: number;
            /** Format: double */
            factor: number;
            roadsKnown: boolean;
            words: components["schemas"]["Label"];
        };
        DraftView: {
            alternatives: components["schemas"]["DraftAlternative"][];
            /** Format: date-time */
            asOf: string;
            barriers: components["schemas"]["DraftBarrierView"][];
            /** Format: int32 */
            chosen: number;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            mayDraw: boolean;
            mayPublish: boolean;
            mayTakeBack: boolean;
            plan: components["schemas"]["DraftPlanView"] | null;
            /** Format: date */
            publishedFrom: string | null;
            refusal: components["schemas"]["DraftRefusal"] | null;
            search: components["schemas"]["DraftSearch"] | null;
            settings: components["schemas"]["Settings"];
            stale: boolean;
            state: string;
            station: components["schemas"]["DraftNamed"];
            takenBack: components["schemas"]["DraftTakenBackView"] | null;
            travel: components["schemas"]["DraftTravel"];
            /** Format: int32 */
            version: number;
            wishes: components["schemas"]["DraftWishView"][];
        };
        DraftWishView: {
            /** Format: int32 */
            no: number;
            want: components["schemas"]["WantKeepPieces"] | components["schemas"]["WantMarkBetween"] | components["schemas"]["WantMove"] | components["schemas"]["WantPin"];
            words: components["schemas"]["Label"];
        };
        /** @enum {string} */
        DutySwapSwapState: "ASKED" | "AGREED" | "DONE" | "DECLINED" | "WITHDRAWN" | "NOT_ALLOWED" | "OVERTAKEN" | "LAPSED";
        DutyView: {
            always: boolean;
            code: string;
            covers: components["schemas"]["Scope"] | null;
            label: components["schemas"]["Label"];
        };
        DutyWordsBrokenRuleView: {
            /** Format: date */
            day: string;
            label: components["schemas"]["Label"];
            name: string | null;
        };
        DutyWordsOwnDutyView: {
            /** Format: date-time */
            begins: string;
            /** Format: date */
            day: string;
            /** Format: date-time */
            ends: string;
            rank: components["schemas"]["SeatRank"] | null;
            /** Format: int32 */
            seat: number;
            /** Format: uuid */
            sheet: string;
            shift: string;
            shiftLabel: components["schemas"]["Label"];
            /** Format: uuid */
            stand: string;
            standName: string;
        };
        EditionAnswer: {
            sure?: boolean | null;
            yes: boolean;
        };
        EditionView: {
            /** Format: int32 */
            edition: number;
            /** Format: date-time */
            importedAt: string;
            notice: string;
            /** Format: date */
            published: string;
            source: string;
        };
        EndingBody: {
            words?: string | null;
        };
        EndpointBody: {
            endpoint: string;
        };
        Enrolment: {
            path: string;
            secret: string;
            /** Format: int32 */
            side: number;
            uri: string;
        };
        ExtensionBody: {
            /** Format: int32 */
            days?: number | null;
            reason?: string | null;
        };
        FactorView: {
            on: boolean;
            /** Format: int32 */
            recoveryCodesLeft: number;
            required: boolean;
        };
        FaultBody: {
            forbids?: boolean | null;
            words?: string | null;
        };
        FieldDayBody: {
            /** Format: date */
            day?: string | null;
            /** Format: uuid */
            person?: string | null;
            there?: boolean | null;
            /** Format: int32 */
            version?: number | null;
        };
        /** @enum {string} */
        FiguresBreakdown: "ALL" | "LEVEL" | "KIND" | "PLACE" | "BEAT";
        FiguresInTimeView: {
            /** Format: int32 */
            ended: number;
            /** Format: int32 */
            kept: number;
            /** Format: int32 */
            running: number;
        };
        FiguresMeasureView: {
            label: components["schemas"]["Label"];
            measure: components["schemas"]["FiguresRulesMeasure"];
            rows: components["schemas"]["FiguresRowView"][];
            says: components["schemas"]["Label"];
            stretches: components["schemas"]["FiguresRulesDurationBand"][];
        };
        FiguresRowView: {
            /** Format: int32 */
            cases: number;
            counts: {
                [key: string]: number;
            };
            few: boolean;
            inTime: components["schemas"]["FiguresInTimeView"];
            key: string;
            label: components["schemas"]["Label"];
        };
        FiguresRulesDurationBand: {
            code: string;
            label: components["schemas"]["Label"];
        };
        /** @enum {string} */
        FiguresRulesMeasure: "ANSWER" | "SCENE" | "FINISH";
        FiguresView: {
            /** Format: date-time */
            asOf: string;
            by: components["schemas"]["FiguresBreakdown"];
            /** Format: date-time */
            cutOff: string;
            /** Format: date */
            from: string;
            measures: components["schemas"]["FiguresMeasureView"][];
            /** Format: date */
            until: string;
            /** Format: int32 */
            version: number;
        };
        FingerprintsView: {
            docx: string;
            ofd: string;
            pdf: string;
        };
        FinishBody: {
            result?: string | null;
        };
        FlawOfCommittee: {
            code: components["schemas"]["CommitteeFlaw"];
            label: components["schemas"]["Label"];
        };
        FlawView: {
            label: components["schemas"]["Label"];
            /** Format: int32 */
            n: number;
            said: string;
            what: string;
        };
        FormView: {
            county: components["schemas"]["CountyView"];
            demo: boolean;
            facts: components["schemas"]["IncidentsPracticeNamed"][];
            kinds: components["schemas"]["VocabularyKindView"][];
            limits: components["schemas"]["LimitsView"];
            nearbyKinds: string[];
            notice: components["schemas"]["Label"];
            objectionReasons: components["schemas"]["IncidentsPracticeNamed"][];
            ratingPraise: string[];
            ratingReasons: components["schemas"]["IncidentsPracticeNamed"][];
            withdrawalReasons: components["schemas"]["IncidentsPracticeNamed"][];
        };
        FreshCalendarView: {
            address: string;
        };
        FreshView: {
            apiKey: string;
            client: components["schemas"]["ApiClient"];
        };
        FreshWallKeyView: {
            key: string;
            wall: components["schemas"]["WallKeyView"];
        };
        FullLimitView: {
            counted: components["schemas"]["Label"] | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            halfAt: string;
            limit: string;
            limitLabel: components["schemas"]["Label"];
            /** Format: date-time */
            metAt: string | null;
            moved: components["schemas"]["Moved"][];
            provisional: boolean;
            state: string;
            stateLabel: components["schemas"]["Label"];
        };
        FullMemoryView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            level: number;
            offers: string;
            tried: string;
            whyFailed: string;
        };
        FullMomentView: {
            /** Format: date-time */
            at: string;
            byName: string | null;
            byTitle: components["schemas"]["Label"];
            facts: {
                [key: string]: unknown;
            };
            /** Format: uuid */
            id: string;
            kind: string;
            label: components["schemas"]["Label"];
            /** Format: int32 */
            level: number;
            limits: components["schemas"]["Label"][];
            passedOver: components["schemas"]["FullPassedOverView"][];
            reason: string | null;
            reasonLabel: components["schemas"]["Label"] | null;
            words: string;
        };
        FullPassedOverView: {
            title: string;
            why: components["schemas"]["Label"];
        };
        FullPersonView: {
            name: string | null;
            phone: string | null;
        };
        FullReportView: {
            channel: string;
            channelLabel: components["schemas"]["Label"];
            /** Format: date-time */
            happenedAt: string;
            /** Format: uuid */
            id: string;
            phoneMasked: string | null;
            photos: string[];
            place: string;
            /** Format: date-time */
            receivedAt: string;
            words: string;
        };
        FullView: {
            actions: string[];
            beat: string | null;
            deadline: components["schemas"]["BriefDeadlineView"] | null;
            deadlines: components["schemas"]["FullLimitView"][];
            division: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: int32 */
            grade: number;
            gradeLabel: components["schemas"]["Label"];
            grid: string | null;
            /** Format: date-time */
            handledAt: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: components["schemas"]["Label"];
            late: boolean;
            lateness: components["schemas"]["BriefLatenessView"] | null;
            /** Format: int32 */
            level: number;
            levelLabel: components["schemas"]["Label"];
            memory: components["schemas"]["FullMemoryView"][];
            neverWaits: boolean;
            /** Format: int64 */
            number: number;
            /** Format: date-time */
            openedAt: string;
            outcome: string | null;
            outcomes: string[];
            owner: components["schemas"]["BriefOwnerView"];
            ownerPhone: string | null;
            place: components["schemas"]["Label"];
            readable: boolean;
            /** Format: int32 */
            reports: number;
            reportsList: components["schemas"]["FullReportView"][];
            /** Format: date-time */
            since: string;
            spot: components["schemas"]["Spot"] | null;
            state: string;
            stateLabel: components["schemas"]["Label"];
            summary: string;
            timeline: components["schemas"]["FullMomentView"][];
            /** Format: int32 */
            version: number;
            words: string;
        };
        GradingBody: {
            /** Format: int32 */
            grade?: number | null;
            reason?: string | null;
        };
        GuestBody: {
            capacity?: components["schemas"]["GuestCapacity"] | null;
            name?: string | null;
        };
        /** @enum {string} */
        GuestCapacity: "LAWYER" | "DEPUTY" | "EXPERT" | "RELATIVE" | "NEIGHBOUR" | "OTHER";
        /** @enum {string} */
        GuestStanding: "INVITED" | "ADMITTED" | "NOT_WANTED";
        GuestView: {
            capacityLabel: components["schemas"]["Label"];
            /** Format: uuid */
            id: string;
            name: string;
            standing: components["schemas"]["GuestStanding"];
            standingLabel: components["schemas"]["Label"];
            voices: components["schemas"]["VoiceView"][];
        };
        HandOverBody: {
            reason?: string | null;
            receiver?: string | null;
            words?: string | null;
        };
        HandedOverBody: {
            /** Format: date */
            on?: string | null;
            way?: components["schemas"]["AgreementSigningWay"] | null;
        };
        HandlingBody: {
            outcome?: string | null;
            photos?: string[] | null;
            words?: string | null;
        };
        /** @enum {string} */
        Hat: "STAFF" | "ADMINISTRATOR" | "AUDITOR";
        HealthView: {
            condition: string;
            parts: {
                [key: string]: string;
            };
        };
        HistoryView: {
            changes: components["schemas"]["ChangeView"][];
            code: string;
            spans: components["schemas"]["DivisionView"][];
        };
        HoldingView: {
            /** Format: date */
            from: string;
            name: string;
            /** Format: uuid */
            person: string;
            /** Format: date */
            to: string | null;
        };
        /** @enum {string} */
        ImportsImportKind: "OUTLINE" | "DIVISIONS" | "VILLAGES" | "GRIDS" | "BEATS" | "GRID_BEATS" | "STATIONS";
        IncidentsPracticeNamed: {
            code: string;
            label: components["schemas"]["Label"];
        };
        JoiningBody: {
            /** Format: uuid */
            into?: string | null;
        };
        JsonNode: unknown;
        KeyView: {
            choices: components["schemas"]["PracticeWordsPracticeChoice"][];
            entry: components["schemas"]["Label"] | null;
            form: components["schemas"]["PracticeWordsValueForm"];
            group: components["schemas"]["Label"];
            meaning: components["schemas"]["Label"] | null;
            name: components["schemas"]["Label"];
            path: string;
            section: components["schemas"]["Label"];
            value: components["schemas"]["JsonNode"];
        };
        KindWordsBody: {
            incidentKind?: string | null;
            words?: string | null;
        };
        Label: {
            en: string;
            zh: string;
        };
        LateLetterView: {
            /** Format: uuid */
            incident: string;
            label: components["schemas"]["Label"];
            module: string;
            number: string;
            organ: string;
            /** Format: uuid */
            subject: string;
        };
        LeaveEnd: {
            /** Format: date */
            to: string;
        };
        /** @enum {string} */
        LeaveReason: "REST" | "LEAVE" | "TRAINING" | "DUTY_ELSEWHERE";
        LeaveView: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            reason: components["schemas"]["LeaveReason"];
            /** Format: date */
            to: string;
        };
        LetterAnswerBody: {
            accepts?: boolean | null;
            words?: string | null;
        };
        LetterBody: {
            /** Format: uuid */
            post?: string | null;
        };
        LetterKindView: {
            as: components["schemas"]["Label"];
            code: string;
            label: components["schemas"]["Label"];
            way: components["schemas"]["LetterWay"];
        };
        LetterReportBody: {
            agreed?: boolean | null;
            words?: string | null;
        };
        /** @enum {string} */
        LetterStanding: "WAITING" | "TAKEN_ON" | "DECLINED" | "REPORTED";
        LetterView: {
            agreed: boolean | null;
            /** Format: date-time */
            answerDue: string;
            answerNumber: string | null;
            /** Format: date-time */
            answeredAt: string | null;
            by: string;
            /** Format: uuid */
            id: string;
            kind: string;
            label: components["schemas"]["Label"];
            late: boolean;
            mayAnswer: boolean;
            mayReport: boolean;
            number: string;
            organ: string;
            /** Format: uuid */
            paper: string | null;
            reportNumber: string | null;
            /** Format: date-time */
            reportedAt: string | null;
            /** Format: date */
            sentOn: string;
            standing: components["schemas"]["LetterStanding"];
            standingLabel: components["schemas"]["Label"];
            /** Format: date */
            until: string | null;
            way: components["schemas"]["LetterWay"];
            wayLabel: components["schemas"]["Label"];
            words: string;
        };
        /** @enum {string} */
        LetterWay: "OUT" | "IN";
        LettersView: {
            /** Format: date-time */
            asOf: string;
            kinds: components["schemas"]["LetterKindView"][];
            letters: components["schemas"]["LetterView"][];
        };
        LettingGoBody: {
            /** Format: uuid */
            obligation?: string | null;
        };
        LevelListLevelLineView: {
            danger: boolean;
            /** Format: date-time */
            due: string | null;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            incident: string;
            keeper: string;
            kindLabel: components["schemas"]["Label"];
            /** Format: date-time */
            lastRecord: string | null;
            late: boolean;
            /** Format: int32 */
            level: number;
            /** Format: int32 */
            levels: number;
            mediatedLabel: components["schemas"]["Label"];
            /** Format: int32 */
            records: number;
            /** Format: date-time */
            since: string;
            stageLabel: components["schemas"]["Label"];
        };
        LevelListLevelLoadView: {
            label: components["schemas"]["Label"];
            /** Format: int32 */
            late: number;
            /** Format: int32 */
            open: number;
            /** Format: int32 */
            order: number;
        };
        LevelListLevelsView: {
            /** Format: date-time */
            asOf: string;
            cut: boolean;
            levels: components["schemas"]["LevelListLevelLoadView"][];
            lines: components["schemas"]["LevelListLevelLineView"][];
        };
        LimitsView: {
            /** Format: int32 */
            photoBytes: number;
            /** Format: int32 */
            photos: number;
            /** Format: int32 */
            words: number;
        };
        LineBody: {
            /** Format: uuid */
            id?: string | null;
            /** Format: date-time */
            saidAt?: string | null;
            /** Format: uuid */
            speaker?: string | null;
            what?: components["schemas"]["RecordLineLineKind"] | null;
            words?: string | null;
        };
        LineOnView: {
            beat: string | null;
            /** Format: date-time */
            from: string;
            name: string;
            phone: string | null;
            police: boolean;
            rank: components["schemas"]["SeatRank"] | null;
            shift: components["schemas"]["Label"] | null;
            /** Format: date-time */
            until: string;
            where: string | null;
        };
        LineView: {
            /** Format: int32 */
            beats: number;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            /** Format: date */
            publishedFrom: string | null;
            state: string;
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            wishes: number;
        };
        LinesBody: {
            /** Format: uuid */
            device?: string | null;
            lines?: components["schemas"]["LineBody"][] | null;
        };
        LinesView: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["LineView"][];
        };
        /** @enum {string} */
        LinkBarrier: "NONE" | "RIVER" | "RIDGE" | "OPEN";
        LinkView: {
            action: string;
            actionLabel: components["schemas"]["Label"];
            /** Format: uuid */
            actor: string | null;
            /** Format: date-time */
            at: string;
            facts: {
                [key: string]: string;
            };
            factsInWords: components["schemas"]["TrailReaderFactWords"][];
            purpose: string;
            purposeLabel: components["schemas"]["Label"];
            /** Format: int64 */
            seq: number;
            subject: string;
            subjectLabel: components["schemas"]["Label"];
            who: components["schemas"]["Label"];
        };
        LocationView: {
            beats: string[];
            grid: string | null;
            /** Format: double */
            metresAway: number | null;
            others: string[];
            result: string;
            station: string | null;
            town: string;
            townName: string;
            village: string;
            villageName: string;
        };
        Made: {
            /** Format: uuid */
            id: string;
        };
        Me: {
            areaName: components["schemas"]["Label"];
            csrf: string;
            device: components["schemas"]["Device"];
            login: string;
            mustChangePassword: boolean;
            mustEnrol: boolean;
            name: string;
            /** Format: uuid */
            person: string;
            posts: components["schemas"]["PostView"][];
            roles: components["schemas"]["Role"][];
            secondFactor: boolean;
        };
        Measures: {
            /** Format: double */
            changed: number;
            /** Format: double */
            cutBorder: number;
            /** Format: double */
            maxDeviation: number;
            /** Format: double */
            meanBeyond: number;
            /** Format: double */
            meanDeviation: number;
            /** Format: double */
            travel: number;
        };
        /** @enum {string} */
        MediationRoomRoomKind: "COMMITTEE" | "VILLAGE" | "STATION" | "COURT" | "CENTRE";
        /** @enum {string} */
        MediationSessionSessionWord: "PLANNED" | "SITTING" | "READ_BACK" | "SIGNED" | "CALLED_OFF";
        /** @enum {string} */
        MediatorChoiceChoiceStanding: "ASKED" | "CHOSEN" | "NOT_WANTED" | "STEPPED_DOWN";
        MeetingView: {
            /** Format: date-time */
            begins: string;
            bring: string;
            /** Format: date-time */
            ends: string;
            /** Format: date-time */
            excusedAt: string | null;
            expected: boolean;
            howLabel: components["schemas"]["Label"];
            /** Format: uuid */
            id: string;
            link: string | null;
            mayExcuse: boolean;
            standingLabel: components["schemas"]["Label"];
            where: components["schemas"]["Label"] | null;
        };
        MemberBody: {
            chair?: boolean | null;
            kinds?: string[] | null;
            languages?: string[] | null;
            name?: string | null;
            phone?: string | null;
            /** Format: date */
            since?: string | null;
            /** Format: date */
            until?: string | null;
            woman?: boolean | null;
        };
        MemberView: {
            chair: boolean;
            /** Format: uuid */
            id: string;
            kinds: string[];
            languages: string[];
            name: string;
            phone: string | null;
            /** Format: date */
            since: string;
            /** Format: date */
            until: string | null;
            woman: boolean;
        };
        MistakenDeathBody: {
            /** Format: uuid */
            party?: string | null;
            words?: string | null;
        };
        Moved: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        MyDutiesView: {
            /** Format: date-time */
            asOf: string;
            duties: components["schemas"]["DutyWordsOwnDutyView"][];
            swaps: components["schemas"]["SwapView"][];
        };
        NamingBody: {
            /** Format: uuid */
            member?: string | null;
            neutral?: boolean | null;
            wished?: boolean | null;
        };
        NearPostView: {
            /** Format: int32 */
            level: number;
            /** Format: uuid */
            post: string;
            there: boolean;
            title: string;
        };
        NearbyView: {
            /** Format: uuid */
            id: string;
            kindLabel: components["schemas"]["Label"];
            /** Format: int64 */
            metres: number | null;
            /** Format: date-time */
            since: string;
            stateLabel: components["schemas"]["Label"];
        };
        NeedBody: {
            languages?: string[] | null;
            wished?: string[] | null;
        };
        NewAccount: {
            hat?: components["schemas"]["Hat"] | null;
            login: string;
            /** Format: uuid */
            person: string;
        };
        NewHolding: {
            /** Format: date */
            from: string;
            instead?: boolean | null;
            /** Format: uuid */
            person: string;
            /** Format: date */
            to?: string | null;
        };
        NewLeave: {
            /** Format: date */
            from: string;
            reason: components["schemas"]["LeaveReason"];
            /** Format: date */
            to: string;
        };
        NewPerson: {
            idNumber?: string | null;
            name: string;
            phone?: string | null;
        };
        /** @enum {string} */
        NewReportChannel: "RESIDENT" | "WALK_IN" | "CALL" | "ROUND" | "HOTLINE" | "BODY";
        NewWallKey: {
            area?: string | null;
            name?: string | null;
        };
        ObjectionBody: {
            phone?: string | null;
            reason?: string | null;
            words?: string | null;
        };
        OneTimePassword: {
            /** Format: int64 */
            days: number;
            login: string;
            oneTimePassword: string;
        };
        OwedView: {
            amount: number | null;
            /** Format: date */
            due: string;
            /** Format: date */
            from: string | null;
            /** Format: uuid */
            id: string;
            left: number | null;
            manner: components["schemas"]["Label"];
            mayJudge: boolean;
            mayTell: boolean;
            mine: boolean;
            /** Format: int32 */
            n: number;
            standing: string;
            standingLabel: components["schemas"]["Label"];
            whatLabel: components["schemas"]["Label"];
            words: string;
        };
        Own: {
            password: string;
        };
        PageBriefView: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["BriefView"][];
            next: string | null;
        };
        PageCardView: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["CardView"][];
            next: string | null;
        };
        PageDeskAttentionView: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["DeskAttentionView"][];
            next: string | null;
        };
        PageDisputeLineView: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["DisputeLineView"][];
            next: string | null;
        };
        PageLinkView: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["LinkView"][];
            next: string | null;
        };
        PagePersonView: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["PersonView"][];
            next: string | null;
        };
        PageWallCard: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["WallCard"][];
            next: string | null;
        };
        PaperFieldView: {
            code: string;
            kind: components["schemas"]["PapersPracticeFieldKind"];
            label: components["schemas"]["Label"];
            optional: boolean;
        };
        /** @enum {string} */
        PaperFormat: "PDF" | "OFD" | "DOCX";
        PaperInDossierView: {
            /** Format: uuid */
            id: string;
            number: string;
            paper: components["schemas"]["Label"];
        };
        /** @enum {string} */
        PaperStanding: "GENUINE" | "REPLACED" | "WITHDRAWN";
        PaperView: {
            /** Format: uuid */
            id: string;
            issuer: string;
            number: string;
            paper: components["schemas"]["Label"];
            versions: components["schemas"]["VersionView"][];
        };
        /** @enum {string} */
        PapersPracticeFieldKind: "TEXT" | "NAME" | "PHONE" | "ID_NUMBER" | "ADDRESS" | "AMOUNT" | "DAY" | "PICTURE" | "LIST";
        PartingBody: {
            /** Format: uuid */
            report?: string | null;
            words?: string | null;
        };
        /** @enum {string} */
        PartyAnswer: "NOT_ASKED" | "WANTED" | "REFUSED" | "WITHDRAWN";
        PartyAnswerBody: {
            answer?: components["schemas"]["PartyAnswer"] | null;
            who: components["schemas"]["PartyDoorPartyAsks"];
        };
        PartyDoorPartyAsks: {
            code?: string | null;
            name?: string | null;
            phone?: string | null;
        };
        PartyExcuseBody: {
            /** Format: uuid */
            meeting?: string | null;
            who: components["schemas"]["PartyDoorPartyAsks"];
            words?: string | null;
        };
        PartyPerformanceBody: {
            amount?: number | null;
            /** Format: uuid */
            obligation?: string | null;
            /** Format: date */
            on?: string | null;
            who: components["schemas"]["PartyDoorPartyAsks"];
            words?: string | null;
        };
        /** @enum {string} */
        PartyRole: "PARTY" | "GUARDIAN" | "REPRESENTATIVE";
        /** @enum {string} */
        PartySide: "ONE" | "OTHER";
        PartySideView: {
            answer: string;
            answerLabel: components["schemas"]["Label"];
            /** Format: date-time */
            asOf: string;
            /** Format: date */
            confirmUntil: string | null;
            keeper: string;
            kindLabel: components["schemas"]["Label"];
            mayAnswer: boolean;
            meetings: components["schemas"]["MeetingView"][];
            owed: components["schemas"]["OwedView"][];
            /** Format: date-time */
            registeredAt: string;
            /** Format: date */
            signedOn: string | null;
            square: components["schemas"]["CodeSquare"];
            stage: string;
            stageLabel: components["schemas"]["Label"];
        };
        PartyVerdictBody: {
            /** Format: uuid */
            obligation?: string | null;
            so?: boolean | null;
            who: components["schemas"]["PartyDoorPartyAsks"];
        };
        PartyVoiceBody: {
            /** Format: uuid */
            about?: string | null;
            who: components["schemas"]["PartyDoorPartyAsks"];
            yes?: boolean | null;
        };
        /** @enum {string} */
        PartyWay: "IN_PERSON" | "BY_PHONE" | "IN_WRITING" | "BY_CODE";
        PassingUpBody: {
            offers?: string | null;
            tried?: string | null;
            whyFailed?: string | null;
            words?: string | null;
        };
        PasswordChange: {
            new: string;
            old: string;
        };
        /** @enum {string} */
        PatrolUnitPatrolKind: "FOOT" | "MOTORCYCLE" | "CAR" | "POST";
        PauseBody: {
            reason?: string | null;
            words?: string | null;
        };
        PerformanceBody: {
            amount?: number | null;
            /** Format: uuid */
            obligation?: string | null;
            /** Format: date */
            on?: string | null;
            words?: string | null;
        };
        PersonView: {
            active: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            phone: string | null;
            posts: components["schemas"]["PostTitle"][];
        };
        PhoneBody: {
            phone?: string | null;
        };
        PhotoView: {
            /** Format: int32 */
            bytes: number;
            /** Format: int32 */
            height: number;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            width: number;
        };
        Place: {
            code: string;
            middle: components["schemas"]["Spot"] | null;
            name: string;
            under: string;
        };
        PlaceBody: {
            /** Format: uuid */
            before?: string | null;
        };
        PlanRun: {
            cutShort: boolean;
            /** Format: int64 */
            steps: number;
        };
        PoliceFileBody: {
            act?: string | null;
            bars?: string[] | null;
            bothWant?: boolean | null;
            ground?: string | null;
            /** Format: uuid */
            incident?: string | null;
        };
        /** @enum {string} */
        PoliceFilePoliceWord: "TRYING" | "PROMISED" | "WITH_PEOPLE" | "SPARED" | "CASE_ON";
        PoliceFileView: {
            accepted: boolean;
            act: components["schemas"]["Label"];
            /** Format: date-time */
            caseDue: string | null;
            /** Format: date-time */
            caseFrom: string | null;
            ground: components["schemas"]["Label"];
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            incident: string;
            letter: components["schemas"]["PoliceLetterView"] | null;
            mayAnswer: boolean;
            /** Format: date */
            promisedBy: string | null;
            /** Format: date-time */
            secondBy: string | null;
            stage: components["schemas"]["PoliceFilePoliceWord"];
            stageLabel: components["schemas"]["Label"];
            title: string;
            to: string | null;
            tries: components["schemas"]["TryView"][];
            why: components["schemas"]["Label"] | null;
            works: boolean;
        };
        PoliceLetterView: {
            agreed: boolean | null;
            /** Format: date-time */
            answerDue: string;
            late: boolean;
            mayReport: boolean;
            number: string;
            /** Format: uuid */
            paper: string | null;
            receipt: string | null;
            report: string | null;
            /** Format: date */
            until: string | null;
        };
        PoliceWords: {
            acts: components["schemas"]["IncidentsPracticeNamed"][];
            bars: components["schemas"]["IncidentsPracticeNamed"][];
            grounds: components["schemas"]["IncidentsPracticeNamed"][];
        };
        PostBody: {
            duty: string;
            /** Format: int32 */
            level: number;
            scope?: components["schemas"]["Scope"] | null;
            scopeCode: string;
            title: string;
        };
        PostForm: {
            county: string;
            duties: components["schemas"]["DutyView"][];
            levels: components["schemas"]["PostLevelView"][];
        };
        PostLevelView: {
            label: components["schemas"]["Label"];
            /** Format: int32 */
            order: number;
            scope: components["schemas"]["Scope"];
        };
        PostReach: {
            mail?: string | null;
            phone?: string | null;
        };
        PostTitle: {
            duty: string;
            dutyLabel: components["schemas"]["Label"];
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            level: number;
            scopeCode: string;
            title: string;
        };
        PostView: {
            duty: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            level: number;
            scopeCode: string;
            title: string;
        };
        /** @enum {string} */
        PracticeEditionEditionDecision: "ASKED" | "AGREED" | "REFUSED";
        PracticeEditionView: {
            amendments: components["schemas"]["Amendment"][];
            /** Format: date-time */
            decidedAt: string | null;
            decider: string | null;
            decision: components["schemas"]["PracticeEditionEditionDecision"];
            /** Format: date */
            from: string;
            inForce: boolean;
            mine: boolean;
            /** Format: int64 */
            number: number;
            passedOver: boolean;
            /** Format: date-time */
            proposedAt: string;
            proposer: string;
            why: string;
        };
        PracticeProposal: {
            changes: components["schemas"]["Amendment"][];
            /** Format: date */
            from: string;
            why: string;
        };
        PracticeWordsPracticeChoice: {
            code: string;
            label: components["schemas"]["Label"];
        };
        /** @enum {string} */
        PracticeWordsValueForm: "NUMBER" | "NUMBERS" | "YES_NO" | "CHOICE" | "CHOICES" | "TEXT" | "TEXTS" | "WORDS" | "SPAN" | "ROWS" | "FIXED";
        ProfileView: {
            county: string;
            /** Format: int64 */
            edition: number;
            keys: components["schemas"]["KeyView"][];
            lists: components["schemas"]["RowsView"][];
            name: components["schemas"]["Label"];
            profile: string;
        };
        ProgressAdditionView: {
            /** Format: date-time */
            at: string;
            photos: string[];
            words: string;
        };
        ProgressHolderView: {
            /** Format: int32 */
            level: number;
            levelLabel: components["schemas"]["Label"];
            /** Format: date-time */
            since: string;
            title: string;
        };
        ProgressOutcomeView: {
            basis: string[];
            label: components["schemas"]["Label"];
        };
        ProgressOwnView: {
            /** Format: date-time */
            at: string;
            kindLabel: components["schemas"]["Label"];
            photos: string[];
            place: string;
            scene: components["schemas"]["Label"];
            spot: components["schemas"]["Spot"] | null;
            words: string;
        };
        ProgressRatingView: {
            /** Format: date-time */
            at: string;
            reasons: components["schemas"]["Label"][];
            /** Format: int32 */
            score: number;
        };
        ProgressRefusalView: {
            /** Format: date-time */
            at: string;
            betterOwner: string | null;
            reason: components["schemas"]["Label"];
            words: string;
        };
        ProgressStepView: {
            /** Format: date-time */
            at: string;
            by: components["schemas"]["Label"];
            label: components["schemas"]["Label"];
            photos: string[];
            reason: components["schemas"]["Label"] | null;
            words: string;
        };
        ProgressView: {
            additions: components["schemas"]["ProgressAdditionView"][];
            /** Format: date-time */
            asOf: string;
            canAdd: boolean;
            canConfirm: boolean;
            canObject: boolean;
            canRate: boolean;
            canWithdraw: boolean;
            code: string;
            counted: components["schemas"]["Label"] | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: int32 */
            grade: number;
            holder: components["schemas"]["ProgressHolderView"];
            kindLabel: components["schemas"]["Label"];
            next: components["schemas"]["Label"];
            /** Format: date-time */
            objectUntil: string | null;
            /** Format: date-time */
            openedAt: string;
            outcome: components["schemas"]["ProgressOutcomeView"] | null;
            own: components["schemas"]["ProgressOwnView"];
            phoneNeeded: boolean;
            police: components["schemas"]["Label"] | null;
            rated: boolean;
            rating: components["schemas"]["ProgressRatingView"] | null;
            refusals: components["schemas"]["ProgressRefusalView"][];
            standsStill: boolean;
            state: string;
            stateLabel: components["schemas"]["Label"];
            steps: components["schemas"]["ProgressStepView"][];
            together: boolean;
            urgent: boolean;
        };
        /** @enum {string} */
        PromiseEvery: "WEEK" | "MONTH" | "YEAR";
        /** @enum {string} */
        PromiseKind: "MONEY" | "IN_KIND" | "CONDUCT";
        ProposalBody: {
            acrossTownships?: boolean | null;
            barriers?: components["schemas"]["SettingsBetween"][] | null;
            /** Format: int32 */
            beats?: number | null;
            /** Format: date */
            day?: string | null;
            estimates?: {
                [key: string]: number;
            } | null;
            /** Format: double */
            mostOff?: number | null;
            /** Format: int64 */
            seed?: number | null;
            station: string;
            weights?: components["schemas"]["WeightsBody"] | null;
            /** Format: double */
            wholeUpTo?: number | null;
        };
        ProposalView: {
            committee: string;
            /** Format: int32 */
            files: number;
            knows: boolean;
            /** Format: uuid */
            member: string;
            /** Format: int64 */
            metres: number | null;
            name: string;
            neutral: boolean;
            party: boolean;
            speaks: boolean;
            tie: components["schemas"]["Label"] | null;
            wished: boolean;
        };
        Proposed: {
            /** Format: int64 */
            number: number;
        };
        ProposedKind: {
            code: string;
            label: components["schemas"]["Label"];
            /** Format: int32 */
            weight: number;
        };
        PublicationBody: {
            /** Format: date */
            from: string;
            /** Format: int32 */
            version: number;
        };
        PublishedCalendar: {
            daysOff: components["schemas"]["PublishedCalendarDaysOff"][];
            halfDays: components["schemas"]["PublishedCalendarHalfDay"][];
            makeUpDays: components["schemas"]["PublishedCalendarMakeUpDay"][];
            notice: string;
            /** Format: date */
            published: string;
            source: string;
            /** Format: int32 */
            year: number;
        };
        PublishedCalendarDaysOff: {
            /** Format: date */
            from: string;
            name: components["schemas"]["Label"];
            /** Format: date */
            to: string;
        };
        /** @enum {string} */
        PublishedCalendarHalf: "MORNING" | "AFTERNOON";
        PublishedCalendarHalfDay: {
            /** Format: date */
            day: string;
            name: components["schemas"]["Label"];
            worked: components["schemas"]["PublishedCalendarHalf"];
        };
        PublishedCalendarMakeUpDay: {
            /** Format: date */
            day: string;
            name: components["schemas"]["Label"];
        };
        PurposeBody: {
            purpose?: string | null;
            /** Format: uuid */
            report?: string | null;
        };
        QuestionView: {
            /** Format: uuid */
            about: string;
            allAgreed: boolean;
            capacity: components["schemas"]["Label"] | null;
            from: string | null;
            mayAnswer: boolean;
            mine: boolean | null;
            name: string;
        };
        RatingBody: {
            phone?: string | null;
            reasons?: string[] | null;
            /** Format: int32 */
            score?: number | null;
            words?: string | null;
        };
        ReadingBody: {
            format: components["schemas"]["PaperFormat"];
            purpose?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        ReceiptBody: {
            accepted?: boolean | null;
            number?: string | null;
            words?: string | null;
        };
        ReceiverBody: {
            endpoint?: string | null;
            jurisdiction?: string | null;
            otherwise?: string | null;
            services?: {
                [key: string]: string;
            } | null;
        };
        ReceiverEndpoint: {
            code: string;
            endpoint: string;
            jurisdiction: string | null;
            otherwise: string;
            services: {
                [key: string]: string;
            };
        };
        ReceiverView: {
            code: string;
            label: components["schemas"]["Label"];
        };
        RecordBody: {
            offers?: string | null;
            what?: components["schemas"]["RecordKind"] | null;
            words?: string | null;
        };
        /** @enum {string} */
        RecordKind: "INQUIRY" | "SESSION" | "FOLLOW_UP" | "NOTE";
        /** @enum {string} */
        RecordLineLineKind: "SAID" | "NOTE" | "SO" | "CORRECTION";
        Recovery: {
            codes: string[];
        };
        RefillBody: {
            /** Format: int32 */
            count?: number | null;
            item?: string | null;
        };
        RegisteredView: {
            code: string;
            dispute: components["schemas"]["DisputeView"];
            square: components["schemas"]["CodeSquare"];
        };
        Removal: {
            code: string;
            password: string;
        };
        ReplyBody: {
            photos?: string[] | null;
            words?: string | null;
        };
        ReportBody: {
            facts?: string[] | null;
            /** Format: date-time */
            happenedAt?: string | null;
            kind?: string | null;
            phone?: string | null;
            photos?: string[] | null;
            place?: string | null;
            /** Format: uuid */
            sameAs?: string | null;
            spot?: components["schemas"]["ReportSpotBody"] | null;
            village?: string | null;
            words?: string | null;
        };
        ReportSpotBody: {
            /** Format: double */
            lat?: number | null;
            /** Format: double */
            lon?: number | null;
        };
        ResponsibleView: {
            chain: components["schemas"]["CandidateView"][];
            team: components["schemas"]["TeamView"];
            where: components["schemas"]["Where"] | null;
        };
        RetentionView: {
            basis: string;
            /** Format: int32 */
            deleted: number | null;
            keep: string;
            label: components["schemas"]["Label"];
            /** Format: date-time */
            lastRun: string | null;
            what: string;
        };
        ReturnBody: {
            /** Format: uuid */
            betterPost?: string | null;
            betterWords?: string | null;
            reason?: string | null;
        };
        Reveal: {
            purpose: string;
        };
        /** @enum {string} */
        Role: "GRID_WORKER" | "AUXILIARY" | "OFFICER" | "COMMAND_ROOM" | "STATION_CHIEF" | "COUNTY_LEADER" | "ADMINISTRATOR" | "AUDITOR";
        RoomBody: {
            accessible?: boolean | null;
            address?: string | null;
            /** Format: int32 */
            capacity?: number | null;
            /** Format: date */
            closedOn?: string | null;
            division?: string | null;
            kind?: components["schemas"]["MediationRoomRoomKind"] | null;
            name?: string | null;
        };
        RoomDaysView: {
            /** Format: date-time */
            asOf: string;
            booked: components["schemas"]["SessionBookedView"][];
            /** Format: int32 */
            days: number;
            /** Format: date */
            from: string;
            room: components["schemas"]["RoomView"];
        };
        RoomKindView: {
            code: components["schemas"]["MediationRoomRoomKind"];
            label: components["schemas"]["Label"];
        };
        RoomView: {
            accessible: boolean;
            address: string;
            /** Format: int32 */
            capacity: number;
            /** Format: date */
            closedOn: string | null;
            division: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["MediationRoomRoomKind"];
            kindLabel: components["schemas"]["Label"];
            name: string;
            placeName: string;
        };
        RoomsView: {
            /** Format: date-time */
            asOf: string;
            kinds: components["schemas"]["RoomKindView"][];
            rooms: components["schemas"]["RoomView"][];
        };
        RosterDutyView: {
            code: string;
            label: components["schemas"]["Label"];
        };
        RosterStationView: {
            /** Format: date-time */
            asOf: string;
            duties: components["schemas"]["RosterDutyView"][];
            sheets: components["schemas"]["SheetEntry"][];
            shifts: components["schemas"]["SheetShiftView"][];
            stands: components["schemas"]["SheetStandView"][];
            station: components["schemas"]["StationEntry"];
        };
        RotationView: {
            /** Format: int32 */
            sealedAgain: number;
        };
        RowFieldView: {
            choices: components["schemas"]["PracticeWordsPracticeChoice"][];
            form: components["schemas"]["PracticeWordsValueForm"];
            key: string;
            name: components["schemas"]["Label"];
            optional: boolean;
        };
        RowsView: {
            code: string | null;
            entry: components["schemas"]["Label"] | null;
            fields: components["schemas"]["RowFieldView"][];
            group: components["schemas"]["Label"];
            name: components["schemas"]["Label"];
            path: string;
            rows: components["schemas"]["JsonNode"];
            section: components["schemas"]["Label"];
        };
        /** @enum {string} */
        Rule: "EVERY_SEAT_FILLED" | "ONE_DUTY_A_DAY" | "POLICE_IN_EVERY_POST" | "LEADER_EVERY_SHIFT" | "LICENCES" | "LEAVE" | "REST_BETWEEN_DUTIES" | "REST_AFTER_NIGHT" | "NO_NIGHTS_IN_A_ROW" | "DAYS_IN_A_ROW" | "DUTY_HOURS";
        /** @enum {string} */
        Scope: "GRID" | "BEAT" | "VILLAGE" | "TOWN" | "STATION" | "COUNTY";
        SearchedPhone: {
            phone?: string | null;
        };
        SeatMoveView: {
            back: boolean;
            /** Format: date */
            day: string;
            /** Format: uuid */
            is: string | null;
            /** Format: int32 */
            seat: number;
            shift: string;
            /** Format: uuid */
            stand: string;
            /** Format: uuid */
            was: string | null;
        };
        /** @enum {string} */
        SeatRank: "LEADER" | "POLICE" | "ANY";
        ServerKey: {
            key: string;
        };
        SessionAttendeeView: {
            drawn: boolean;
            excuse: string;
            /** Format: date-time */
            excusedAt: string | null;
            heard: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["AttendeeKind"];
            name: string;
            present: boolean;
            /** Format: date-time */
            rightsAt: string | null;
            roleLabel: components["schemas"]["Label"];
            /** Format: date-time */
            signedAt: string | null;
            signedLabel: components["schemas"]["Label"] | null;
            signs: boolean;
            speaks: boolean;
        };
        SessionBookedView: {
            /** Format: date-time */
            begins: string;
            /** Format: date-time */
            ends: string;
            /** Format: int32 */
            number: number | null;
            /** Format: uuid */
            session: string | null;
            stageLabel: components["schemas"]["Label"] | null;
        };
        SessionBrief: {
            /** Format: date-time */
            begins: string;
            /** Format: date-time */
            ends: string;
            /** Format: int32 */
            excused: number;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            number: number;
            place: components["schemas"]["Label"];
            stage: components["schemas"]["MediationSessionSessionWord"];
            stageLabel: components["schemas"]["Label"];
            venue: components["schemas"]["SessionVenueVenueWord"];
        };
        SessionRecordLineView: {
            /** Format: date-time */
            cameAt: string;
            /** Format: uuid */
            device: string;
            /** Format: uuid */
            id: string;
            late: boolean;
            /** Format: date-time */
            saidAt: string;
            /** Format: uuid */
            speaker: string | null;
            title: string;
            /** Format: uuid */
            twinOf: string | null;
            what: components["schemas"]["RecordLineLineKind"];
            whatLabel: components["schemas"]["Label"];
            words: string;
        };
        /** @enum {string} */
        SessionVenueVenueWord: "ROOM" | "REMOTE" | "SCENE";
        SessionView: {
            actions: string[];
            /** Format: date-time */
            asOf: string;
            attendees: components["schemas"]["SessionAttendeeView"][];
            /** Format: date-time */
            begins: string;
            bring: string;
            /** Format: uuid */
            dispute: string;
            endedLabel: components["schemas"]["Label"] | null;
            /** Format: date-time */
            ends: string;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["SessionRecordLineView"][];
            link: string;
            /** Format: int32 */
            number: number;
            open: boolean;
            /** Format: uuid */
            paper: string | null;
            place: components["schemas"]["Label"];
            reason: string;
            /** Format: uuid */
            room: string | null;
            stage: components["schemas"]["MediationSessionSessionWord"];
            stageLabel: components["schemas"]["Label"];
            venue: components["schemas"]["SessionVenueVenueWord"];
        };
        SessionsOfDispute: {
            /** Format: date-time */
            asOf: string;
            books: boolean;
            /** Format: int32 */
            parties: number;
            sessions: components["schemas"]["SessionBrief"][];
        };
        Settings: {
            acrossTownships: boolean;
            barriers: components["schemas"]["SettingsBetween"][];
            /** Format: int32 */
            beats: number | null;
            /** Format: int32 */
            countryPeople: number;
            estimates: {
                [key: string]: number;
            };
            /** Format: double */
            mostOff: number;
            /** Format: int64 */
            seed: number;
            /** Format: int32 */
            townPeople: number;
            weights: components["schemas"]["Weights"];
            /** Format: double */
            wholeUpTo: number;
        };
        SettingsBetween: {
            kind: components["schemas"]["LinkBarrier"];
            one: string;
            other: string;
        };
        SheetBody: {
            /** Format: date */
            first?: string | null;
            /** Format: date */
            last?: string | null;
            /** Format: uuid */
            like?: string | null;
        };
        SheetBreachView: {
            /** Format: date */
            day: string;
            label: components["schemas"]["Label"];
            /** Format: uuid */
            person: string | null;
            rule: components["schemas"]["Rule"];
            /** Format: uuid */
            stand: string | null;
        };
        /** @enum {string} */
        SheetChangeChangeReason: "AWAY" | "BACK" | "SWAPPED" | "CALLED_ELSEWHERE" | "MISTAKE";
        SheetColleagueView: {
            beat: string | null;
            /** Format: uuid */
            id: string;
            leads: boolean;
            name: string;
            police: boolean;
        };
        SheetEntry: {
            /** Format: date */
            first: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            last: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: date-time */
            publishedAt: string | null;
            state: components["schemas"]["SheetState"];
            /** Format: int32 */
            version: number;
        };
        SheetFieldDayView: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            person: string;
        };
        SheetGapsView: {
            /** Format: date-time */
            asOf: string;
            away: components["schemas"]["SheetTurnView"][];
            moves: components["schemas"]["SeatMoveView"][];
        };
        SheetSeatBody: {
            /** Format: date */
            day?: string | null;
            /** Format: int32 */
            seat?: number | null;
            /** Format: uuid */
            sheet?: string | null;
            shift?: string | null;
            /** Format: uuid */
            stand?: string | null;
        };
        SheetSeatChangeView: {
            /** Format: uuid */
            after: string | null;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            before: string | null;
            /** Format: date */
            day: string;
            reason: components["schemas"]["Label"];
            /** Format: int32 */
            seat: number;
            shift: string;
            /** Format: uuid */
            stand: string;
        };
        SheetShiftView: {
            code: string;
            /** Format: time-local */
            from: string;
            label: components["schemas"]["Label"];
            /** Format: int32 */
            minutes: number;
            night: boolean;
        };
        SheetStandView: {
            /** Format: date */
            closedOn: string | null;
            /** Format: uuid */
            id: string;
            mobile: boolean;
            name: string;
            seats: components["schemas"]["SeatRank"][];
            shifts: string[];
            standsFor: string[];
            weekdays: components["schemas"]["DayOfWeek"][];
        };
        /** @enum {string} */
        SheetState: "DRAFT" | "IN_FORCE" | "TAKEN_BACK";
        SheetTurnView: {
            /** Format: date */
            day: string;
            /** Format: uuid */
            person: string;
            /** Format: int32 */
            seat: number;
            shift: string;
            /** Format: uuid */
            stand: string;
        };
        SheetView: {
            /** Format: date-time */
            asOf: string;
            breaches: components["schemas"]["SheetBreachView"][];
            changes: components["schemas"]["SheetSeatChangeView"][];
            fieldDays: components["schemas"]["SheetFieldDayView"][];
            people: components["schemas"]["SheetColleagueView"][];
            sheet: components["schemas"]["SheetEntry"];
            shifts: components["schemas"]["SheetShiftView"][];
            shortage: components["schemas"]["Label"] | null;
            stands: components["schemas"]["SheetStandView"][];
            station: components["schemas"]["StationEntry"];
            turns: components["schemas"]["SheetTurnView"][];
        };
        SigningBody: {
            /** Format: uuid */
            attendee?: string | null;
            way?: components["schemas"]["AgreementSigningWay"] | null;
        };
        SourceView: {
            code: components["schemas"]["DisputeSource"];
            label: components["schemas"]["Label"];
        };
        SpecialView: {
            about: string[];
            byHand: boolean;
            code: string;
            label: components["schemas"]["Label"];
        };
        Spot: {
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
        };
        StandBody: {
            /** Format: date */
            closedOn?: string | null;
            mobile?: boolean | null;
            name?: string | null;
            seats?: components["schemas"]["SeatRank"][] | null;
            shifts?: string[] | null;
            standsFor?: string[] | null;
            weekdays?: components["schemas"]["DayOfWeek"][] | null;
        };
        StationEntry: {
            code: string;
            mayDraw: boolean;
            mayPublish: boolean;
            name: string;
        };
        StationStrengthView: {
            code: string;
            kept: boolean;
            lines: components["schemas"]["LineOnView"][];
            name: string;
        };
        StationView: {
            /** Format: int32 */
            beats: number;
            code: string;
            mayDraw: boolean;
            mayPublish: boolean;
            name: string;
            /** Format: int32 */
            villages: number;
        };
        StationsView: {
            /** Format: date-time */
            asOf: string;
            items: components["schemas"]["StationView"][];
            targets: components["schemas"]["Targets"];
        };
        StepView: unknown;
        SteppingDownBody: {
            /** Format: uuid */
            member?: string | null;
        };
        StrengthView: {
            /** Format: date-time */
            asOf: string;
            stations: components["schemas"]["StationStrengthView"][];
        };
        SupervisionPracticeReason: {
            code: string;
            label: components["schemas"]["Label"];
            only: components["schemas"]["AttentionReason"] | null;
        };
        SwapBody: {
            back?: components["schemas"]["SheetSeatBody"] | null;
            /** Format: uuid */
            colleague?: string | null;
            duty?: components["schemas"]["SheetSeatBody"] | null;
        };
        SwapChoiceView: {
            duties: components["schemas"]["DutyWordsOwnDutyView"][];
            /** Format: uuid */
            id: string;
            name: string;
            police: boolean;
        };
        SwapView: {
            asked: boolean;
            /** Format: date-time */
            askedAt: string;
            asker: string;
            back: components["schemas"]["DutyWordsOwnDutyView"] | null;
            broken: components["schemas"]["DutyWordsBrokenRuleView"][];
            colleague: string;
            duty: components["schemas"]["DutyWordsOwnDutyView"];
            /** Format: uuid */
            id: string;
            mayAnswer: boolean;
            mayDecide: boolean;
            needsYes: boolean;
            state: components["schemas"]["DutySwapSwapState"];
            stateLabel: components["schemas"]["Label"];
        };
        SwapWeighingView: {
            broken: components["schemas"]["DutyWordsBrokenRuleView"][];
            needsYes: boolean;
        };
        /** @enum {string} */
        TableFormat: "CSV" | "XLSX";
        TableView: {
            /** Format: date-time */
            asOf: string;
            asked: string[];
            capacities: components["schemas"]["CapacityView"][];
            companions: components["schemas"]["CompanionView"][];
            guests: components["schemas"]["GuestView"][];
            mediators: components["schemas"]["ChoiceView"][];
            tieKinds: components["schemas"]["TieKindView"][];
            works: boolean;
        };
        Targets: {
            /** Format: int32 */
            country: number;
            /** Format: int32 */
            town: number;
        };
        TeamView: {
            auxiliaries: components["schemas"]["CandidateView"][];
            officers: components["schemas"]["CandidateView"][];
            others: components["schemas"]["CandidateView"][];
        };
        TemplateView: {
            code: string;
            faults: components["schemas"]["Label"][];
            fields: components["schemas"]["PaperFieldView"][];
            file: string;
            label: components["schemas"]["Label"];
        };
        TemplatesView: {
            fonts: boolean;
            templates: components["schemas"]["TemplateView"][];
        };
        TieBody: {
            /** Format: uuid */
            member?: string | null;
            what?: components["schemas"]["TieKind"] | null;
            words?: string | null;
        };
        /** @enum {string} */
        TieKind: "KIN" | "INTEREST" | "EARLIER_CASE" | "OTHER";
        TieKindView: {
            code: components["schemas"]["TieKind"];
            label: components["schemas"]["Label"];
        };
        Title: {
            title: string;
        };
        TrailActionView: {
            code: string;
            label: components["schemas"]["Label"];
        };
        TrailLinkFinding: {
            /** Format: int64 */
            from: number;
            /** Format: int64 */
            to: number;
            what: components["schemas"]["TrailLinkFindingTampering"];
        };
        /** @enum {string} */
        TrailLinkFindingTampering: "ALTERED" | "REMOVED" | "INSERTED";
        TrailReaderFactWords: {
            label: components["schemas"]["Label"];
            value: components["schemas"]["Label"];
        };
        Trial: {
            changes: components["schemas"]["Amendment"][];
            /** Format: date */
            from: string;
        };
        TrialView: {
            /** Format: int32 */
            devices: number;
        };
        TryBody: {
            agreed?: boolean | null;
            inPlace?: boolean | null;
            /** Format: int32 */
            officers?: number | null;
            /** Format: date */
            promisedBy?: string | null;
            recorded?: boolean | null;
            words?: string | null;
        };
        TryView: {
            agreed: boolean;
            /** Format: date-time */
            at: string;
            inPlace: boolean;
            /** Format: int32 */
            n: number;
            /** Format: int32 */
            officers: number;
            recorded: boolean;
            title: string;
            words: string;
        };
        TurnBody: {
            /** Format: date */
            day?: string | null;
            /** Format: uuid */
            person?: string | null;
            reason?: components["schemas"]["SheetChangeChangeReason"] | null;
            /** Format: int32 */
            seat?: number | null;
            shift?: string | null;
            /** Format: uuid */
            stand?: string | null;
            /** Format: int32 */
            version?: number | null;
        };
        TwinBody: {
            /** Format: uuid */
            of?: string | null;
        };
        UnitBody: {
            /** Format: date */
            closedOn?: string | null;
            kind?: components["schemas"]["PatrolUnitPatrolKind"] | null;
            name?: string | null;
            /** Format: uuid */
            person?: string | null;
            /** Format: uuid */
            stand?: string | null;
            /** Format: uuid */
            vehicle?: string | null;
        };
        UnitBoxCheckView: {
            /** Format: date-time */
            at: string;
            ticked: boolean;
            way: components["schemas"]["BoxLineCheckWay"];
        };
        UnitBoxItemView: {
            code: string;
            label: components["schemas"]["Label"];
            /** Format: int32 */
            should: number;
            /** Format: int32 */
            there: number;
        };
        UnitCrewView: {
            name: string;
            /** Format: uuid */
            person: string;
            police: boolean;
        };
        UnitFaultView: {
            forbids: boolean;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            words: string;
        };
        UnitFindingView: {
            keepsHome: boolean;
            kind: components["schemas"]["UnitNowFindingKind"];
            words: components["schemas"]["Label"];
        };
        UnitLastPositionView: {
            /** Format: date-time */
            at: string;
            /** Format: double */
            lat: number;
            /** Format: double */
            lon: number;
        };
        /** @enum {string} */
        UnitNowFindingKind: "NO_SHEET" | "NOBODY_ON" | "AUXILIARIES_ONLY" | "PERSON_TWICE" | "NO_VEHICLE" | "INSPECTION_OVER" | "VEHICLE_FAULT";
        /** @enum {string} */
        UnitNowUnitStatus: "FREE" | "OFFERED" | "BUSY" | "ON_THE_WAY" | "ON_SCENE";
        UnitPatrolUnitView: {
            boxCheck: components["schemas"]["UnitBoxCheckView"] | null;
            crew: components["schemas"]["UnitCrewView"][];
            findings: components["schemas"]["UnitFindingView"][];
            /** Format: uuid */
            id: string;
            incidents: string[];
            kind: components["schemas"]["PatrolUnitPatrolKind"];
            kindLabel: components["schemas"]["Label"];
            lacking: components["schemas"]["UnitBoxItemView"][];
            last: components["schemas"]["UnitLastPositionView"] | null;
            mayBeSent: boolean;
            mayDecide: boolean;
            name: string;
            /** Format: uuid */
            person: string | null;
            plate: string | null;
            /** Format: uuid */
            stand: string | null;
            station: string;
            status: components["schemas"]["UnitNowUnitStatus"];
            statusLabel: components["schemas"]["Label"];
            /** Format: date-time */
            until: string | null;
            /** Format: uuid */
            vehicle: string | null;
        };
        UnitStationView: {
            /** Format: date-time */
            asOf: string;
            code: string;
            mayKeep: boolean;
            name: string;
            units: components["schemas"]["UnitPatrolUnitView"][];
            vehicles: components["schemas"]["UnitVehicleView"][];
        };
        UnitVehicleView: {
            /** Format: date */
            closedOn: string | null;
            faults: components["schemas"]["UnitFaultView"][];
            findings: components["schemas"]["UnitFindingView"][];
            /** Format: uuid */
            id: string;
            /** Format: date */
            inspectedUntil: string;
            kind: components["schemas"]["VehicleKind"];
            kindLabel: components["schemas"]["Label"];
            plate: string;
        };
        UnitsView: {
            /** Format: date-time */
            asOf: string;
            units: components["schemas"]["UnitPatrolUnitView"][];
        };
        UseBody: {
            /** Format: int32 */
            count?: number | null;
            /** Format: uuid */
            incident?: string | null;
            item?: string | null;
        };
        Vacancy: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            person?: string | null;
        };
        VehicleBody: {
            /** Format: date */
            closedOn?: string | null;
            /** Format: date */
            inspectedUntil?: string | null;
            kind?: components["schemas"]["VehicleKind"] | null;
            plate?: string | null;
        };
        /** @enum {string} */
        VehicleKind: "CAR" | "MOTORCYCLE";
        VerdictBody: {
            /** Format: uuid */
            obligation?: string | null;
            so?: boolean | null;
        };
        VerificationView: {
            findings: components["schemas"]["TrailLinkFinding"][];
            /** Format: int64 */
            head: number;
            intact: boolean;
            /** Format: int64 */
            rows: number;
        };
        VersionBody: {
            /** Format: int32 */
            version?: number | null;
        };
        VersionView: {
            /** Format: date-time */
            at: string;
            fingerprints: components["schemas"]["FingerprintsView"];
            standing: components["schemas"]["PaperStanding"];
            standingLabel: components["schemas"]["Label"];
            /** Format: int32 */
            version: number;
        };
        VocabularyGradeView: {
            /** Format: int32 */
            grade: number;
            label: components["schemas"]["Label"];
            levels: number[];
        };
        VocabularyKindView: {
            children: components["schemas"]["VocabularyKindView"][];
            code: string;
            /** Format: int32 */
            grade: number;
            label: components["schemas"]["Label"];
            police: boolean;
            words: string[];
        };
        VocabularyLevelView: {
            label: components["schemas"]["Label"];
            /** Format: int32 */
            order: number;
        };
        VocabularyOfDisputes: {
            bars: components["schemas"]["BarView"][];
            kinds: components["schemas"]["DisputeKindView"][];
            manners: components["schemas"]["IncidentsPracticeNamed"][];
            sources: components["schemas"]["SourceView"][];
            special: components["schemas"]["SpecialView"][];
        };
        VocabularyOutcomeView: {
            basis: string[];
            code: string;
            label: components["schemas"]["Label"];
            needsPolice: boolean;
            notFor: string[];
            onlyFor: string[];
        };
        VocabularyView: {
            extensionReasons: components["schemas"]["IncidentsPracticeNamed"][];
            grades: components["schemas"]["VocabularyGradeView"][];
            kinds: components["schemas"]["VocabularyKindView"][];
            levels: components["schemas"]["VocabularyLevelView"][];
            outcomes: components["schemas"]["VocabularyOutcomeView"][];
            pauseReasons: components["schemas"]["IncidentsPracticeNamed"][];
            receivers: components["schemas"]["ReceiverView"][];
            refusalReasons: components["schemas"]["IncidentsPracticeNamed"][];
            returnReasons: components["schemas"]["IncidentsPracticeNamed"][];
            states: components["schemas"]["IncidentsPracticeNamed"][];
        };
        VoiceBody: {
            /** Format: uuid */
            about?: string | null;
            /** Format: uuid */
            party?: string | null;
            way?: components["schemas"]["VoiceSaidHow"] | null;
            yes?: boolean | null;
        };
        /** @enum {string} */
        VoiceSaidHow: "IN_PERSON" | "BY_PHONE" | "IN_WRITING" | "BY_CODE";
        VoiceView: {
            /** Format: uuid */
            party: string;
            way: components["schemas"]["VoiceSaidHow"];
            yes: boolean;
        };
        WallCard: {
            deadline: components["schemas"]["BriefDeadlineView"] | null;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: int32 */
            grade: number;
            gradeLabel: components["schemas"]["Label"];
            /** Format: uuid */
            id: string;
            kindLabel: components["schemas"]["Label"];
            late: boolean;
            lateness: components["schemas"]["BriefLatenessView"] | null;
            /** Format: date-time */
            openedAt: string;
            place: components["schemas"]["Label"];
            spot: components["schemas"]["Spot"] | null;
            state: string;
            stateLabel: components["schemas"]["Label"];
            /** Format: int32 */
            version: number;
        };
        WallKeyView: {
            area: string;
            areaName: string;
            /** Format: date-time */
            endedAt: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            name: string;
        };
        WallView: {
            area: string;
            grades: components["schemas"]["VocabularyGradeView"][];
            name: string;
        };
        Want: components["schemas"]["WantMove"] | components["schemas"]["WantKeepPieces"] | components["schemas"]["WantPin"] | components["schemas"]["WantMarkBetween"];
        WantKeepPieces: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "KEEP_TOGETHER";
            one: string;
            other: string;
        };
        WantMarkBetween: {
            between: components["schemas"]["LinkBarrier"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "MARK";
            one: string;
            other: string;
        };
        WantMove: {
            beat: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "MOVE";
            piece: string;
        };
        WantPin: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "PIN";
            piece: string;
        };
        WayBack: {
            /** Format: date */
            from: string;
            why: string;
        };
        Weights: {
            /** Format: double */
            beyond: number;
            /** Format: double */
            change: number;
            /** Format: double */
            deviation: number;
            /** Format: double */
            shape: number;
            /** Format: double */
            tolerance: number;
            /** Format: double */
            travel: number;
        };
        WeightsBody: {
            /** Format: double */
            beyond?: number | null;
            /** Format: double */
            change?: number | null;
            /** Format: double */
            deviation?: number | null;
            /** Format: double */
            shape?: number | null;
            /** Format: double */
            tolerance?: number | null;
            /** Format: double */
            travel?: number | null;
        };
        WentOnView: {
            /** Format: uuid */
            id: string;
            wentOn: boolean;
        };
        Where: {
            beats: string[];
            grid: string | null;
            station: string | null;
            town: string;
            townName: string;
            village: string;
            villageName: string;
        };
        WishBody: {
            /** Format: int32 */
            version: number;
            want: components["schemas"]["WantKeepPieces"] | components["schemas"]["WantMarkBetween"] | components["schemas"]["WantMove"] | components["schemas"]["WantPin"];
        };
        WordsBody: {
            words?: string | null;
        };
        WorkedCasesCaseDifference: {
            expected: string;
            given: string | null;
            key: string;
        };
        WorkedCasesCaseOutcome: {
            differences: components["schemas"]["WorkedCasesCaseDifference"][];
            right?: boolean;
            says: string;
        };
        /** @enum {string} */
        WorkingCalendarWorked: "OFF" | "FULL" | "MORNING" | "AFTERNOON";
        YesBody: {
            yes?: boolean | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AccountView = components['schemas']['AccountView'];
export type Actor = components['schemas']['Actor'];
export type AdditionBody = components['schemas']['AdditionBody'];
export type AgreementSigningWay = components['schemas']['AgreementSigningWay'];
export type AlikeView = components['schemas']['AlikeView'];
export type AlongBody = components['schemas']['AlongBody'];
export type Amendment = components['schemas']['Amendment'];
export type AnswerBody = components['schemas']['AnswerBody'];
export type ApiClient = components['schemas']['ApiClient'];
export type Area = components['schemas']['Area'];
export type AskedView = components['schemas']['AskedView'];
export type AttendeeKind = components['schemas']['AttendeeKind'];
export type AttentionReason = components['schemas']['AttentionReason'];
export type Availability = components['schemas']['Availability'];
export type BarView = components['schemas']['BarView'];
export type BatchRowBody = components['schemas']['BatchRowBody'];
export type BeatsToday = components['schemas']['BeatsToday'];
export type BeatsTodayStandingBeat = components['schemas']['BeatsTodayStandingBeat'];
export type BeatsTodayStandingPost = components['schemas']['BeatsTodayStandingPost'];
export type BeatsTodayStandingVillage = components['schemas']['BeatsTodayStandingVillage'];
export type BeginningBody = components['schemas']['BeginningBody'];
export type BookingBody = components['schemas']['BookingBody'];
export type BoxLineBoxReason = components['schemas']['BoxLineBoxReason'];
export type BoxLineCheckWay = components['schemas']['BoxLineCheckWay'];
export type BoxLineView = components['schemas']['BoxLineView'];
export type BoxView = components['schemas']['BoxView'];
export type BriefDeadlineView = components['schemas']['BriefDeadlineView'];
export type BriefLatenessView = components['schemas']['BriefLatenessView'];
export type BriefOwnerView = components['schemas']['BriefOwnerView'];
export type BriefView = components['schemas']['BriefView'];
export type CalendarKeyBody = components['schemas']['CalendarKeyBody'];
export type CalendarKeyCalendarOf = components['schemas']['CalendarKeyCalendarOf'];
export type CalendarKeyView = components['schemas']['CalendarKeyView'];
export type CalendarView = components['schemas']['CalendarView'];
export type CallingOffBody = components['schemas']['CallingOffBody'];
export type CandidateView = components['schemas']['CandidateView'];
export type CapacityView = components['schemas']['CapacityView'];
export type CardBody = components['schemas']['CardBody'];
export type CardNamedView = components['schemas']['CardNamedView'];
export type CardSaidView = components['schemas']['CardSaidView'];
export type CardView = components['schemas']['CardView'];
export type ChangeView = components['schemas']['ChangeView'];
export type CheckBody = components['schemas']['CheckBody'];
export type CheckView = components['schemas']['CheckView'];
export type ChoiceBody = components['schemas']['ChoiceBody'];
export type ChoiceView = components['schemas']['ChoiceView'];
export type ClerkBody = components['schemas']['ClerkBody'];
export type ClerkView = components['schemas']['ClerkView'];
export type ClientBody = components['schemas']['ClientBody'];
export type ClockView = components['schemas']['ClockView'];
export type ClosingBody = components['schemas']['ClosingBody'];
export type Code = components['schemas']['Code'];
export type CodeSquare = components['schemas']['CodeSquare'];
export type Colour = components['schemas']['Colour'];
export type ComingBody = components['schemas']['ComingBody'];
export type CommitteeBody = components['schemas']['CommitteeBody'];
export type CommitteeFlaw = components['schemas']['CommitteeFlaw'];
export type CommitteeKind = components['schemas']['CommitteeKind'];
export type CommitteeKindView = components['schemas']['CommitteeKindView'];
export type CommitteeView = components['schemas']['CommitteeView'];
export type CommitteesView = components['schemas']['CommitteesView'];
export type CompanionStanding = components['schemas']['CompanionStanding'];
export type CompanionView = components['schemas']['CompanionView'];
export type CoordinateSystem = components['schemas']['CoordinateSystem'];
export type Correction = components['schemas']['Correction'];
export type CountView = components['schemas']['CountView'];
export type CountyView = components['schemas']['CountyView'];
export type Credentials = components['schemas']['Credentials'];
export type DangerDecisionBody = components['schemas']['DangerDecisionBody'];
export type DangerDecisionView = components['schemas']['DangerDecisionView'];
export type DangerFactBody = components['schemas']['DangerFactBody'];
export type DangerReasonView = components['schemas']['DangerReasonView'];
export type DangerSignView = components['schemas']['DangerSignView'];
export type DangerView = components['schemas']['DangerView'];
export type DayOfWeek = components['schemas']['DayOfWeek'];
export type DayView = components['schemas']['DayView'];
export type DeadlinesPracticeHours = components['schemas']['DeadlinesPracticeHours'];
export type DecisionBody = components['schemas']['DecisionBody'];
export type DeskAttentionView = components['schemas']['DeskAttentionView'];
export type DeskWhyView = components['schemas']['DeskWhyView'];
export type Device = components['schemas']['Device'];
export type DeviceBody = components['schemas']['DeviceBody'];
export type DirectoryRevealed = components['schemas']['DirectoryRevealed'];
export type DisputeAgreementView = components['schemas']['DisputeAgreementView'];
export type DisputeBodiesAgreementBody = components['schemas']['DisputeBodiesAgreementBody'];
export type DisputeBodiesDeathBody = components['schemas']['DisputeBodiesDeathBody'];
export type DisputeBodiesDisputeBody = components['schemas']['DisputeBodiesDisputeBody'];
export type DisputeBodiesPartyBody = components['schemas']['DisputeBodiesPartyBody'];
export type DisputeBodiesPromiseBody = components['schemas']['DisputeBodiesPromiseBody'];
export type DisputeBodiesSignatureBody = components['schemas']['DisputeBodiesSignatureBody'];
export type DisputeCopyView = components['schemas']['DisputeCopyView'];
export type DisputeFiguresDisputeBreakdown = components['schemas']['DisputeFiguresDisputeBreakdown'];
export type DisputeFiguresDisputeRowView = components['schemas']['DisputeFiguresDisputeRowView'];
export type DisputeFiguresPartOf = components['schemas']['DisputeFiguresPartOf'];
export type DisputeFiguresRateView = components['schemas']['DisputeFiguresRateView'];
export type DisputeFiguresView = components['schemas']['DisputeFiguresView'];
export type DisputeKindView = components['schemas']['DisputeKindView'];
export type DisputeLetterAnswerBody = components['schemas']['DisputeLetterAnswerBody'];
export type DisputeLetterBody = components['schemas']['DisputeLetterBody'];
export type DisputeLineView = components['schemas']['DisputeLineView'];
export type DisputeObligationView = components['schemas']['DisputeObligationView'];
export type DisputePartyView = components['schemas']['DisputePartyView'];
export type DisputePerformanceView = components['schemas']['DisputePerformanceView'];
export type DisputePrintedView = components['schemas']['DisputePrintedView'];
export type DisputeRecordView = components['schemas']['DisputeRecordView'];
export type DisputeSource = components['schemas']['DisputeSource'];
export type DisputeStageWord = components['schemas']['DisputeStageWord'];
export type DisputeView = components['schemas']['DisputeView'];
export type DisputeVisitView = components['schemas']['DisputeVisitView'];
export type DivisionCodeDivisionLevel = components['schemas']['DivisionCodeDivisionLevel'];
export type DivisionHistoryDivisionChangeKind = components['schemas']['DivisionHistoryDivisionChangeKind'];
export type DivisionView = components['schemas']['DivisionView'];
export type DossierItemView = components['schemas']['DossierItemView'];
export type DossierView = components['schemas']['DossierView'];
export type DraftAlternative = components['schemas']['DraftAlternative'];
export type DraftAuxiliaryView = components['schemas']['DraftAuxiliaryView'];
export type DraftBarrierView = components['schemas']['DraftBarrierView'];
export type DraftBeatView = components['schemas']['DraftBeatView'];
export type DraftNamed = components['schemas']['DraftNamed'];
export type DraftPieceView = components['schemas']['DraftPieceView'];
export type DraftPlanView = components['schemas']['DraftPlanView'];
export type DraftRefusal = components['schemas']['DraftRefusal'];
export type DraftSearch = components['schemas']['DraftSearch'];
export type DraftTakenBackView = components['schemas']['DraftTakenBackView'];
export type DraftTravel = components['schemas']['DraftTravel'];
export type DraftView = components['schemas']['DraftView'];
export type DraftWishView = components['schemas']['DraftWishView'];
export type DutySwapSwapState = components['schemas']['DutySwapSwapState'];
export type DutyView = components['schemas']['DutyView'];
export type DutyWordsBrokenRuleView = components['schemas']['DutyWordsBrokenRuleView'];
export type DutyWordsOwnDutyView = components['schemas']['DutyWordsOwnDutyView'];
export type EditionAnswer = components['schemas']['EditionAnswer'];
export type EditionView = components['schemas']['EditionView'];
export type EndingBody = components['schemas']['EndingBody'];
export type EndpointBody = components['schemas']['EndpointBody'];
export type Enrolment = components['schemas']['Enrolment'];
export type ExtensionBody = components['schemas']['ExtensionBody'];
export type FactorView = components['schemas']['FactorView'];
export type FaultBody = components['schemas']['FaultBody'];
export type FieldDayBody = components['schemas']['FieldDayBody'];
export type FiguresBreakdown = components['schemas']['FiguresBreakdown'];
export type FiguresInTimeView = components['schemas']['FiguresInTimeView'];
export type FiguresMeasureView = components['schemas']['FiguresMeasureView'];
export type FiguresRowView = components['schemas']['FiguresRowView'];
export type FiguresRulesDurationBand = components['schemas']['FiguresRulesDurationBand'];
export type FiguresRulesMeasure = components['schemas']['FiguresRulesMeasure'];
export type FiguresView = components['schemas']['FiguresView'];
export type FingerprintsView = components['schemas']['FingerprintsView'];
export type FinishBody = components['schemas']['FinishBody'];
export type FlawOfCommittee = components['schemas']['FlawOfCommittee'];
export type FlawView = components['schemas']['FlawView'];
export type FormView = components['schemas']['FormView'];
export type FreshCalendarView = components['schemas']['FreshCalendarView'];
export type FreshView = components['schemas']['FreshView'];
export type FreshWallKeyView = components['schemas']['FreshWallKeyView'];
export type FullLimitView = components['schemas']['FullLimitView'];
export type FullMemoryView = components['schemas']['FullMemoryView'];
export type FullMomentView = components['schemas']['FullMomentView'];
export type FullPassedOverView = components['schemas']['FullPassedOverView'];
export type FullPersonView = components['schemas']['FullPersonView'];
export type FullReportView = components['schemas']['FullReportView'];
export type FullView = components['schemas']['FullView'];
export type GradingBody = components['schemas']['GradingBody'];
export type GuestBody = components['schemas']['GuestBody'];
export type GuestCapacity = components['schemas']['GuestCapacity'];
export type GuestStanding = components['schemas']['GuestStanding'];
export type GuestView = components['schemas']['GuestView'];
export type HandOverBody = components['schemas']['HandOverBody'];
export type HandedOverBody = components['schemas']['HandedOverBody'];
export type HandlingBody = components['schemas']['HandlingBody'];
export type Hat = components['schemas']['Hat'];
export type HealthView = components['schemas']['HealthView'];
export type HistoryView = components['schemas']['HistoryView'];
export type HoldingView = components['schemas']['HoldingView'];
export type ImportsImportKind = components['schemas']['ImportsImportKind'];
export type IncidentsPracticeNamed = components['schemas']['IncidentsPracticeNamed'];
export type JoiningBody = components['schemas']['JoiningBody'];
export type JsonNode = components['schemas']['JsonNode'];
export type KeyView = components['schemas']['KeyView'];
export type KindWordsBody = components['schemas']['KindWordsBody'];
export type Label = components['schemas']['Label'];
export type LateLetterView = components['schemas']['LateLetterView'];
export type LeaveEnd = components['schemas']['LeaveEnd'];
export type LeaveReason = components['schemas']['LeaveReason'];
export type LeaveView = components['schemas']['LeaveView'];
export type LetterAnswerBody = components['schemas']['LetterAnswerBody'];
export type LetterBody = components['schemas']['LetterBody'];
export type LetterKindView = components['schemas']['LetterKindView'];
export type LetterReportBody = components['schemas']['LetterReportBody'];
export type LetterStanding = components['schemas']['LetterStanding'];
export type LetterView = components['schemas']['LetterView'];
export type LetterWay = components['schemas']['LetterWay'];
export type LettersView = components['schemas']['LettersView'];
export type LettingGoBody = components['schemas']['LettingGoBody'];
export type LevelListLevelLineView = components['schemas']['LevelListLevelLineView'];
export type LevelListLevelLoadView = components['schemas']['LevelListLevelLoadView'];
export type LevelListLevelsView = components['schemas']['LevelListLevelsView'];
export type LimitsView = components['schemas']['LimitsView'];
export type LineBody = components['schemas']['LineBody'];
export type LineOnView = components['schemas']['LineOnView'];
export type LineView = components['schemas']['LineView'];
export type LinesBody = components['schemas']['LinesBody'];
export type LinesView = components['schemas']['LinesView'];
export type LinkBarrier = components['schemas']['LinkBarrier'];
export type LinkView = components['schemas']['LinkView'];
export type LocationView = components['schemas']['LocationView'];
export type Made = components['schemas']['Made'];
export type Me = components['schemas']['Me'];
export type Measures = components['schemas']['Measures'];
export type MediationRoomRoomKind = components['schemas']['MediationRoomRoomKind'];
export type MediationSessionSessionWord = components['schemas']['MediationSessionSessionWord'];
export type MediatorChoiceChoiceStanding = components['schemas']['MediatorChoiceChoiceStanding'];
export type MeetingView = components['schemas']['MeetingView'];
export type MemberBody = components['schemas']['MemberBody'];
export type MemberView = components['schemas']['MemberView'];
export type MistakenDeathBody = components['schemas']['MistakenDeathBody'];
export type Moved = components['schemas']['Moved'];
export type MyDutiesView = components['schemas']['MyDutiesView'];
export type NamingBody = components['schemas']['NamingBody'];
export type NearPostView = components['schemas']['NearPostView'];
export type NearbyView = components['schemas']['NearbyView'];
export type NeedBody = components['schemas']['NeedBody'];
export type NewAccount = components['schemas']['NewAccount'];
export type NewHolding = components['schemas']['NewHolding'];
export type NewLeave = components['schemas']['NewLeave'];
export type NewPerson = components['schemas']['NewPerson'];
export type NewReportChannel = components['schemas']['NewReportChannel'];
export type NewWallKey = components['schemas']['NewWallKey'];
export type ObjectionBody = components['schemas']['ObjectionBody'];
export type OneTimePassword = components['schemas']['OneTimePassword'];
export type OwedView = components['schemas']['OwedView'];
export type Own = components['schemas']['Own'];
export type PageBriefView = components['schemas']['PageBriefView'];
export type PageCardView = components['schemas']['PageCardView'];
export type PageDeskAttentionView = components['schemas']['PageDeskAttentionView'];
export type PageDisputeLineView = components['schemas']['PageDisputeLineView'];
export type PageLinkView = components['schemas']['PageLinkView'];
export type PagePersonView = components['schemas']['PagePersonView'];
export type PageWallCard = components['schemas']['PageWallCard'];
export type PaperFieldView = components['schemas']['PaperFieldView'];
export type PaperFormat = components['schemas']['PaperFormat'];
export type PaperInDossierView = components['schemas']['PaperInDossierView'];
export type PaperStanding = components['schemas']['PaperStanding'];
export type PaperView = components['schemas']['PaperView'];
export type PapersPracticeFieldKind = components['schemas']['PapersPracticeFieldKind'];
export type PartingBody = components['schemas']['PartingBody'];
export type PartyAnswer = components['schemas']['PartyAnswer'];
export type PartyAnswerBody = components['schemas']['PartyAnswerBody'];
export type PartyDoorPartyAsks = components['schemas']['PartyDoorPartyAsks'];
export type PartyExcuseBody = components['schemas']['PartyExcuseBody'];
export type PartyPerformanceBody = components['schemas']['PartyPerformanceBody'];
export type PartyRole = components['schemas']['PartyRole'];
export type PartySide = components['schemas']['PartySide'];
export type PartySideView = components['schemas']['PartySideView'];
export type PartyVerdictBody = components['schemas']['PartyVerdictBody'];
export type PartyVoiceBody = components['schemas']['PartyVoiceBody'];
export type PartyWay = components['schemas']['PartyWay'];
export type PassingUpBody = components['schemas']['PassingUpBody'];
export type PasswordChange = components['schemas']['PasswordChange'];
export type PatrolUnitPatrolKind = components['schemas']['PatrolUnitPatrolKind'];
export type PauseBody = components['schemas']['PauseBody'];
export type PerformanceBody = components['schemas']['PerformanceBody'];
export type PersonView = components['schemas']['PersonView'];
export type PhoneBody = components['schemas']['PhoneBody'];
export type PhotoView = components['schemas']['PhotoView'];
export type Place = components['schemas']['Place'];
export type PlaceBody = components['schemas']['PlaceBody'];
export type PlanRun = components['schemas']['PlanRun'];
export type PoliceFileBody = components['schemas']['PoliceFileBody'];
export type PoliceFilePoliceWord = components['schemas']['PoliceFilePoliceWord'];
export type PoliceFileView = components['schemas']['PoliceFileView'];
export type PoliceLetterView = components['schemas']['PoliceLetterView'];
export type PoliceWords = components['schemas']['PoliceWords'];
export type PostBody = components['schemas']['PostBody'];
export type PostForm = components['schemas']['PostForm'];
export type PostLevelView = components['schemas']['PostLevelView'];
export type PostReach = components['schemas']['PostReach'];
export type PostTitle = components['schemas']['PostTitle'];
export type PostView = components['schemas']['PostView'];
export type PracticeEditionEditionDecision = components['schemas']['PracticeEditionEditionDecision'];
export type PracticeEditionView = components['schemas']['PracticeEditionView'];
export type PracticeProposal = components['schemas']['PracticeProposal'];
export type PracticeWordsPracticeChoice = components['schemas']['PracticeWordsPracticeChoice'];
export type PracticeWordsValueForm = components['schemas']['PracticeWordsValueForm'];
export type ProfileView = components['schemas']['ProfileView'];
export type ProgressAdditionView = components['schemas']['ProgressAdditionView'];
export type ProgressHolderView = components['schemas']['ProgressHolderView'];
export type ProgressOutcomeView = components['schemas']['ProgressOutcomeView'];
export type ProgressOwnView = components['schemas']['ProgressOwnView'];
export type ProgressRatingView = components['schemas']['ProgressRatingView'];
export type ProgressRefusalView = components['schemas']['ProgressRefusalView'];
export type ProgressStepView = components['schemas']['ProgressStepView'];
export type ProgressView = components['schemas']['ProgressView'];
export type PromiseEvery = components['schemas']['PromiseEvery'];
export type PromiseKind = components['schemas']['PromiseKind'];
export type ProposalBody = components['schemas']['ProposalBody'];
export type ProposalView = components['schemas']['ProposalView'];
export type Proposed = components['schemas']['Proposed'];
export type ProposedKind = components['schemas']['ProposedKind'];
export type PublicationBody = components['schemas']['PublicationBody'];
export type PublishedCalendar = components['schemas']['PublishedCalendar'];
export type PublishedCalendarDaysOff = components['schemas']['PublishedCalendarDaysOff'];
export type PublishedCalendarHalf = components['schemas']['PublishedCalendarHalf'];
export type PublishedCalendarHalfDay = components['schemas']['PublishedCalendarHalfDay'];
export type PublishedCalendarMakeUpDay = components['schemas']['PublishedCalendarMakeUpDay'];
export type PurposeBody = components['schemas']['PurposeBody'];
export type QuestionView = components['schemas']['QuestionView'];
export type RatingBody = components['schemas']['RatingBody'];
export type ReadingBody = components['schemas']['ReadingBody'];
export type ReceiptBody = components['schemas']['ReceiptBody'];
export type ReceiverBody = components['schemas']['ReceiverBody'];
export type ReceiverEndpoint = components['schemas']['ReceiverEndpoint'];
export type ReceiverView = components['schemas']['ReceiverView'];
export type RecordBody = components['schemas']['RecordBody'];
export type RecordKind = components['schemas']['RecordKind'];
export type RecordLineLineKind = components['schemas']['RecordLineLineKind'];
export type Recovery = components['schemas']['Recovery'];
export type RefillBody = components['schemas']['RefillBody'];
export type RegisteredView = components['schemas']['RegisteredView'];
export type Removal = components['schemas']['Removal'];
export type ReplyBody = components['schemas']['ReplyBody'];
export type ReportBody = components['schemas']['ReportBody'];
export type ReportSpotBody = components['schemas']['ReportSpotBody'];
export type ResponsibleView = components['schemas']['ResponsibleView'];
export type RetentionView = components['schemas']['RetentionView'];
export type ReturnBody = components['schemas']['ReturnBody'];
export type Reveal = components['schemas']['Reveal'];
export type Role = components['schemas']['Role'];
export type RoomBody = components['schemas']['RoomBody'];
export type RoomDaysView = components['schemas']['RoomDaysView'];
export type RoomKindView = components['schemas']['RoomKindView'];
export type RoomView = components['schemas']['RoomView'];
export type RoomsView = components['schemas']['RoomsView'];
export type RosterDutyView = components['schemas']['RosterDutyView'];
export type RosterStationView = components['schemas']['RosterStationView'];
export type RotationView = components['schemas']['RotationView'];
export type RowFieldView = components['schemas']['RowFieldView'];
export type RowsView = components['schemas']['RowsView'];
export type Rule = components['schemas']['Rule'];
export type Scope = components['schemas']['Scope'];
export type SearchedPhone = components['schemas']['SearchedPhone'];
export type SeatMoveView = components['schemas']['SeatMoveView'];
export type SeatRank = components['schemas']['SeatRank'];
export type ServerKey = components['schemas']['ServerKey'];
export type SessionAttendeeView = components['schemas']['SessionAttendeeView'];
export type SessionBookedView = components['schemas']['SessionBookedView'];
export type SessionBrief = components['schemas']['SessionBrief'];
export type SessionRecordLineView = components['schemas']['SessionRecordLineView'];
export type SessionVenueVenueWord = components['schemas']['SessionVenueVenueWord'];
export type SessionView = components['schemas']['SessionView'];
export type SessionsOfDispute = components['schemas']['SessionsOfDispute'];
export type Settings = components['schemas']['Settings'];
export type SettingsBetween = components['schemas']['SettingsBetween'];
export type SheetBody = components['schemas']['SheetBody'];
export type SheetBreachView = components['schemas']['SheetBreachView'];
export type SheetChangeChangeReason = components['schemas']['SheetChangeChangeReason'];
export type SheetColleagueView = components['schemas']['SheetColleagueView'];
export type SheetEntry = components['schemas']['SheetEntry'];
export type SheetFieldDayView = components['schemas']['SheetFieldDayView'];
export type SheetGapsView = components['schemas']['SheetGapsView'];
export type SheetSeatBody = components['schemas']['SheetSeatBody'];
export type SheetSeatChangeView = components['schemas']['SheetSeatChangeView'];
export type SheetShiftView = components['schemas']['SheetShiftView'];
export type SheetStandView = components['schemas']['SheetStandView'];
export type SheetState = components['schemas']['SheetState'];
export type SheetTurnView = components['schemas']['SheetTurnView'];
export type SheetView = components['schemas']['SheetView'];
export type SigningBody = components['schemas']['SigningBody'];
export type SourceView = components['schemas']['SourceView'];
export type SpecialView = components['schemas']['SpecialView'];
export type Spot = components['schemas']['Spot'];
export type StandBody = components['schemas']['StandBody'];
export type StationEntry = components['schemas']['StationEntry'];
export type StationStrengthView = components['schemas']['StationStrengthView'];
export type StationView = components['schemas']['StationView'];
export type StationsView = components['schemas']['StationsView'];
export type StepView = components['schemas']['StepView'];
export type SteppingDownBody = components['schemas']['SteppingDownBody'];
export type StrengthView = components['schemas']['StrengthView'];
export type SupervisionPracticeReason = components['schemas']['SupervisionPracticeReason'];
export type SwapBody = components['schemas']['SwapBody'];
export type SwapChoiceView = components['schemas']['SwapChoiceView'];
export type SwapView = components['schemas']['SwapView'];
export type SwapWeighingView = components['schemas']['SwapWeighingView'];
export type TableFormat = components['schemas']['TableFormat'];
export type TableView = components['schemas']['TableView'];
export type Targets = components['schemas']['Targets'];
export type TeamView = components['schemas']['TeamView'];
export type TemplateView = components['schemas']['TemplateView'];
export type TemplatesView = components['schemas']['TemplatesView'];
export type TieBody = components['schemas']['TieBody'];
export type TieKind = components['schemas']['TieKind'];
export type TieKindView = components['schemas']['TieKindView'];
export type Title = components['schemas']['Title'];
export type TrailActionView = components['schemas']['TrailActionView'];
export type TrailLinkFinding = components['schemas']['TrailLinkFinding'];
export type TrailLinkFindingTampering = components['schemas']['TrailLinkFindingTampering'];
export type TrailReaderFactWords = components['schemas']['TrailReaderFactWords'];
export type Trial = components['schemas']['Trial'];
export type TrialView = components['schemas']['TrialView'];
export type TryBody = components['schemas']['TryBody'];
export type TryView = components['schemas']['TryView'];
export type TurnBody = components['schemas']['TurnBody'];
export type TwinBody = components['schemas']['TwinBody'];
export type UnitBody = components['schemas']['UnitBody'];
export type UnitBoxCheckView = components['schemas']['UnitBoxCheckView'];
export type UnitBoxItemView = components['schemas']['UnitBoxItemView'];
export type UnitCrewView = components['schemas']['UnitCrewView'];
export type UnitFaultView = components['schemas']['UnitFaultView'];
export type UnitFindingView = components['schemas']['UnitFindingView'];
export type UnitLastPositionView = components['schemas']['UnitLastPositionView'];
export type UnitNowFindingKind = components['schemas']['UnitNowFindingKind'];
export type UnitNowUnitStatus = components['schemas']['UnitNowUnitStatus'];
export type UnitPatrolUnitView = components['schemas']['UnitPatrolUnitView'];
export type UnitStationView = components['schemas']['UnitStationView'];
export type UnitVehicleView = components['schemas']['UnitVehicleView'];
export type UnitsView = components['schemas']['UnitsView'];
export type UseBody = components['schemas']['UseBody'];
export type Vacancy = components['schemas']['Vacancy'];
export type VehicleBody = components['schemas']['VehicleBody'];
export type VehicleKind = components['schemas']['VehicleKind'];
export type VerdictBody = components['schemas']['VerdictBody'];
export type VerificationView = components['schemas']['VerificationView'];
export type VersionBody = components['schemas']['VersionBody'];
export type VersionView = components['schemas']['VersionView'];
export type VocabularyGradeView = components['schemas']['VocabularyGradeView'];
export type VocabularyKindView = components['schemas']['VocabularyKindView'];
export type VocabularyLevelView = components['schemas']['VocabularyLevelView'];
export type VocabularyOfDisputes = components['schemas']['VocabularyOfDisputes'];
export type VocabularyOutcomeView = components['schemas']['VocabularyOutcomeView'];
export type VocabularyView = components['schemas']['VocabularyView'];
export type VoiceBody = components['schemas']['VoiceBody'];
export type VoiceSaidHow = components['schemas']['VoiceSaidHow'];
export type VoiceView = components['schemas']['VoiceView'];
export type WallCard = components['schemas']['WallCard'];
export type WallKeyView = components['schemas']['WallKeyView'];
export type WallView = components['schemas']['WallView'];
export type Want = components['schemas']['Want'];
export type WantKeepPieces = components['schemas']['WantKeepPieces'];
export type WantMarkBetween = components['schemas']['WantMarkBetween'];
export type WantMove = components['schemas']['WantMove'];
export type WantPin = components['schemas']['WantPin'];
export type WayBack = components['schemas']['WayBack'];
export type Weights = components['schemas']['Weights'];
export type WeightsBody = components['schemas']['WeightsBody'];
export type WentOnView = components['schemas']['WentOnView'];
export type Where = components['schemas']['Where'];
export type WishBody = components['schemas']['WishBody'];
export type WordsBody = components['schemas']['WordsBody'];
export type WorkedCasesCaseDifference = components['schemas']['WorkedCasesCaseDifference'];
export type WorkedCasesCaseOutcome = components['schemas']['WorkedCasesCaseOutcome'];
export type WorkingCalendarWorked = components['schemas']['WorkingCalendarWorked'];
export type YesBody = components['schemas']['YesBody'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
