package org.yige.pictures;

import static org.yige.once.Once.KEY;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.access.Gate;
import org.yige.pictures.Onlookers.Looker.CodeHolder;
import org.yige.pictures.Onlookers.Looker.StaffLooker;
import org.yige.shared.Actor;
import org.yige.shared.Open;
import org.yige.shared.Refused;

/** Pictures: sent before the report, seen by who may see the report. */
@RestController
@RequestMapping("/api/pictures")
class PicturesApi {

    private static final String GUESSED = "pictures";

    private final Pictures pictures;
    private final Darkroom darkroom;
    private final Gate gate;

    PicturesApi(Pictures pictures, Darkroom darkroom, Gate gate) {
        this.pictures = pictures;
        this.darkroom = darkroom;
        this.gate = gate;
    }

    record PhotoView(UUID id, int width, int height, int bytes) {}

    /** Takes the picture as the body of the request, whatever type it claims to be. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Open
    PhotoView add(@RequestHeader(KEY) String key, Optional<Actor> who, HttpServletRequest request)
            throws IOException {
        who.ifPresentOrElse(gate::photo, () -> gate.photo(request));
        if (request.getContentLengthLong() > Picture.MOST_BYTES) {
            throw Picture.tooLarge();
        }
        try (var film = darkroom.receive(request.getInputStream())) {
            var kept = pictures.add(key, film.bytes());
            return new PhotoView(kept.id(), kept.width(), kept.height(), kept.bytes());
        }
    }

    @GetMapping("/{id}")
    @Open
    ResponseEntity<byte[]> show(
            @PathVariable UUID id,
            @RequestParam Optional<String> code,
            Optional<Actor> who,
            HttpServletRequest request) {
        // Staff are asked who they are, not what they know: nobody's typing shuts them out.
        var shown = id + "/" + code.orElse("");
        if (who.isEmpty()) {
            gate.guess(GUESSED, shown, request);
        }
        var image =
                code.flatMap(typed -> pictures.find(id, new CodeHolder(typed)))
                        .or(() -> who.flatMap(actor -> pictures.find(id, new StaffLooker(actor))));
        if (image.isEmpty()) {
            throw who.isPresent()
                    ? new Refused(PicturesRefusal.NOT_YOURS_TO_SEE)
                    : gate.wrong(
                            GUESSED, request, new Refused(PicturesRefusal.PHOTO_NOT_OF_THIS_CASE));
        }
        gate.right(GUESSED, shown, request);
        return shown(image.get());
    }

    /** For another body, by the link it was given. */
    @GetMapping("/{id}/{mark}.jpg")
    @Open
    ResponseEntity<byte[]> follow(
            @PathVariable UUID id, @PathVariable String mark, HttpServletRequest request) {
        gate.guess(GUESSED, id + "/" + mark, request);
        var image = pictures.follow(id, mark);
        if (image.isEmpty()) {
            throw gate.wrong(GUESSED, request, new Refused(PicturesRefusal.PHOTO_NOT_OF_THIS_CASE));
        }
        gate.right(GUESSED, id + "/" + mark, request);
        return shown(image.get());
    }

    private static ResponseEntity<byte[]> shown(byte[] image) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .body(image);
    }
}
