package org.yige.staff;

import static org.yige.shared.Role.ADMINISTRATOR;
import static org.yige.shared.Role.COMMAND_ROOM;
import static org.yige.shared.Role.STATION_CHIEF;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.Actor;
import org.yige.shared.For;
import org.yige.shared.ForAllButAuditors;
import org.yige.shared.Label;
import org.yige.shared.Page;
import org.yige.tables.ImportReports;
import org.yige.tables.TableFormat;
import org.yige.tables.Tables;
import org.yige.tables.Taking;

@RestController
@RequestMapping("/api/staff")
class StaffApi {

    private final Staff staff;
    private final People people;
    private final Directory directory;
    private final Reaching reaching;
    private final WhoAnswers whoAnswers;
    private final StaffSearch search;
    private final StaffImport imports;
    private final Tables tables;
    private final ImportReports reports;

    StaffApi(
            Staff staff,
            People people,
            Directory directory,
            Reaching reaching,
            WhoAnswers whoAnswers,
            StaffSearch search,
            StaffImport imports,
            Tables tables,
            ImportReports reports) {
        this.staff = staff;
        this.people = people;
        this.directory = directory;
        this.reaching = reaching;
        this.whoAnswers = whoAnswers;
        this.search = search;
        this.imports = imports;
        this.tables = tables;
        this.reports = reports;
    }

    /**
     * People whose post covers part of one's own area, or lies above it; names and phones masked.
     */
    @GetMapping("/people")
    @ForAllButAuditors
    Page<PersonView> people(
            Actor actor,
            @RequestParam Optional<String> q,
            @RequestParam Optional<String> scope,
            @RequestParam Optional<UUID> cursor) {
        var page =
                directory.list(
                        actor,
                        q.filter(words -> !words.isBlank()),
                        scope.orElse(""),
                        cursor.map(PersonId::new));
        return new Page<>(
                page.items().stream().map(one -> PersonView.of(one, staff.practice())).toList(),
                page.next(),
                page.asOf());
    }

    @PostMapping("/people")
    @For(ADMINISTRATOR)
    ResponseEntity<Made> enrol(Actor actor, @RequestBody NewPerson person) {
        return made("/api/staff/people/", people.enrol(actor, person).value());
    }

    @PostMapping("/people/{id}/deactivation")
    @For(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivate(Actor actor, @PathVariable UUID id) {
        people.deactivate(actor, new PersonId(id));
    }

    @PostMapping("/people/{id}/leaves")
    @For({COMMAND_ROOM, STATION_CHIEF, ADMINISTRATOR})
    @ResponseStatus(HttpStatus.CREATED)
    void leave(Actor actor, @PathVariable UUID id, @RequestBody NewLeave leave) {
        people.leave(actor, new PersonId(id), leave.from(), leave.to(), leave.reason());
    }

    /** Puts right somebody's name, phone or identity number. */
    @PostMapping("/people/{id}/corrections")
    @For(ADMINISTRATOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(Actor actor, @PathVariable UUID id, @RequestBody Correction correction) {
        people.correct(actor, new PersonId(id), correction);
    }

    /** When somebody is away from today on. */
    @GetMapping("/people/{id}/leaves")
    @For({COMMAND_ROOM, STATION_CHIEF, ADMINISTRATOR})
    List<LeaveView> leaves(Actor actor, @PathVariable UUID id) {
        return people.leaves(actor, new PersonId(id)).stream()
                .map(one -> new LeaveView(one.id(), one.from(), one.to(), one.reason()))
                .toList();
    }

    /** Ends a leave on an earlier day than was said; before its first day, it is not taken. */
    @PostMapping("/people/{id}/leaves/{leave}/ends")
    @For({COMMAND_ROOM, STATION_CHIEF, ADMINISTRATOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cutShort(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID leave,
            @RequestBody LeaveEnd end) {
        people.cutShort(actor, new PersonId(id), leave, end.to());
    }

    /** Somebody's name and phone, for a purpose that is kept. */
    @PostMapping("/people/{id}/reveals")
    @ForAllButAuditors
    Directory.Revealed reveal(Actor actor, @PathVariable UUID id, @RequestBody Reveal reveal) {
        return directory.reveal(actor, new PersonId(id), reveal.purpose());
    }

    @GetMapping("/posts")
    @ForAllButAuditors
    List<CandidateView> posts(
            Actor actor, @RequestParam Optional<String> scope, @RequestParam Optional<String> q) {
        return views(directory.posts(actor, scope.orElse(""), q.filter(words -> !words.isBlank())));
    }

    /** Which duties and levels the county has, for whoever makes a post. */
    @GetMapping("/post-form")
    @For(ADMINISTRATOR)
    PostForm form() {
        var practice = staff.practice();
        return new PostForm(
                staff.countyDesk().scopeCode(),
                practice.duties().stream()
                        .map(duty ->
                                new DutyView(
                                        duty.code(), duty.label(), duty.mustCover(), duty.isRoom()))
                        .toList(),
                practice.levels().stream()
                        .map(level ->
                                new PostLevelView(level.order(), level.label(), level.scope()))
                        .toList());
    }

    /** The number and the mail address of a post, whoever holds it. */
    @GetMapping("/posts/{id}/reach")
    @ForAllButAuditors
    PostReach reach(@PathVariable UUID id) {
        return staff.reach(new PostId(id));
    }

    @PutMapping("/posts/{id}/reach")
    @For(ADMINISTRATOR)
    PostReach keepReach(Actor actor, @PathVariable UUID id, @RequestBody PostReach reach) {
        return reaching.keep(actor, new PostId(id), reach.phone(), reach.mail());
    }

    /**
     * Takes in a list of people and posts, CSV or a workbook, whatever the body says it is: all of
     * it, or nothing and 422 with the rows that are wrong; with {@code partly} what is right; with
     * {@code preview} nothing, only saying what would happen. With {@code toMend} nothing either:
     * the answer is a table of the refused rows.
     */
    @PostMapping("/imports")
    @For(ADMINISTRATOR)
    ResponseEntity<?> take(
            Actor actor,
            HttpServletRequest request,
            @RequestParam(defaultValue = "false") boolean partly,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam Optional<TableFormat> toMend,
            Locale locale)
            throws IOException {
        var file = tables.receive(request.getInputStream());
        var taking = Taking.of(partly, preview || toMend.isPresent());
        return tables.aside(() -> {
            var table = tables.read(file, StaffColumns.SHAPE);
            var report = imports.take(actor, table, taking);
            return toMend.isPresent()
                    ? reports.toMend(report, Optional.of(table), toMend.get(), locale)
                    : reports.answer(report, Optional.of(table), taking, locale);
        });
    }

    /** The headings of a list of people and posts, to be filled in. */
    @GetMapping("/imports/template")
    @For(ADMINISTRATOR)
    ResponseEntity<byte[]> template(
            @RequestParam(defaultValue = "XLSX") TableFormat format, Locale locale) {
        return reports.template(StaffColumns.SHAPE, format, locale);
    }

    /** Who answers for a point or a village: its team, and whom to ask from the lowest level up. */
    @GetMapping("/responsible")
    @ForAllButAuditors
    ResponsibleView responsible(
            @RequestParam Optional<Double> lon,
            @RequestParam Optional<Double> lat,
            @RequestParam Optional<String> village,
            @RequestParam Optional<LocalDate> day) {
        var answer = whoAnswers.of(lon, lat, village, day);
        return new ResponsibleView(
                answer.where(), TeamView.of(answer.team(), this), views(answer.chain()));
    }

    private static ResponseEntity<Made> made(String path, UUID id) {
        return ResponseEntity.created(URI.create(path + id)).body(new Made(id));
    }

    private List<CandidateView> views(List<Candidate> some) {
        var places = search.places();
        return some.stream().map(each -> view(each, places.apply(each.post()))).toList();
    }

    private CandidateView view(Candidate candidate, Optional<String> place) {
        var post = candidate.post();
        return new CandidateView(
                post.id().value(),
                post.title(),
                post.duty(),
                staff.practice().dutyOf(post).label(),
                post.level(),
                staff.practice().level(post.level()).map(StaffPractice.Level::label),
                post.scope(),
                post.scopeCode(),
                place,
                candidate.holder().map(holder -> holder.person().value()),
                names(candidate.holders()),
                names(candidate.standIns()),
                candidate.availability(),
                candidate.availability().label());
    }

    /** The people of a shared post are named one after the other. */
    private static Optional<String> names(List<Holder> people) {
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(people.stream().map(Holder::name).collect(Collectors.joining("、")));
    }

    record Made(UUID id) {}

    record NewLeave(LocalDate from, LocalDate to, LeaveReason reason) {}

    record Reveal(String purpose) {}

    record LeaveEnd(LocalDate to) {}

    record LeaveView(UUID id, LocalDate from, LocalDate to, LeaveReason reason) {}

    record DutyView(String code, Label label, Optional<Scope> covers, boolean always) {}

    record PostLevelView(int order, Label label, Scope scope) {}

    /** What a post can be: which duties and levels the county has. */
    record PostForm(String county, List<DutyView> duties, List<PostLevelView> levels) {}

    record PersonView(
            UUID id, String name, Optional<String> phone, boolean active, List<PostTitle> posts) {

        static PersonView of(Directory.DirectoryEntry entry, StaffPractice practice) {
            return new PersonView(
                    entry.id().value(),
                    entry.name(),
                    entry.phone(),
                    entry.active(),
                    entry.posts().stream().map(post -> PostTitle.of(post, practice)).toList());
        }
    }

    record PostTitle(
            UUID id, String title, String duty, Label dutyLabel, int level, String scopeCode) {

        static PostTitle of(Post post, StaffPractice practice) {
            return new PostTitle(
                    post.id().value(),
                    post.title(),
                    post.duty(),
                    practice.dutyOf(post).label(),
                    post.level(),
                    post.scopeCode());
        }
    }

    record CandidateView(
            UUID post,
            String title,
            String duty,
            Label dutyLabel,
            int level,
            Optional<Label> levelLabel,
            Scope scope,
            String scopeCode,
            Optional<String> place,
            Optional<UUID> person,
            Optional<String> holder,
            Optional<String> standIn,
            Availability availability,
            Label availabilityLabel) {}

    record TeamView(
            List<CandidateView> officers,
            List<CandidateView> auxiliaries,
            List<CandidateView> others) {

        static TeamView of(Team team, StaffApi api) {
            return new TeamView(
                    api.views(team.officers()),
                    api.views(team.auxiliaries()),
                    api.views(team.others()));
        }
    }

    record ResponsibleView(
            Optional<org.yige.places.Where> where, TeamView team, List<CandidateView> chain) {}
}
