package org.yige;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yige.shared.Condition;
import org.yige.shared.Open;

/** For proxies and service managers: whether to send requests here, or to start the server anew. */
@RestController
class HealthApi {

    private final Health health;

    HealthApi(Health health) {
        this.health = health;
    }

    /** Whether everything needed is there: 200, or 503 and a word for what is the matter. */
    @GetMapping("/health")
    @Open
    ResponseEntity<HealthView> health() {
        var found = health.now();
        var words = new TreeMap<String, String>();
        found.parts().forEach((part, condition) -> words.put(part, condition.word()));
        return ResponseEntity.status(
                        found.isWell() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new HealthView(found.isWell() ? "well" : "unwell", words));
    }

    /** Whether the program answers at all, whatever it lacks. */
    @GetMapping("/health/live")
    @Open
    ResponseEntity<HealthView> live() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new HealthView(Condition.WELL.word(), Map.of()));
    }

    /**
     * @param condition {@code well}, or {@code unwell} if any part is
     * @param parts by name, {@code well} or what is the matter
     */
    record HealthView(String condition, Map<String, String> parts) {}
}
