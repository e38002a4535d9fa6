package org.yige.open311;

import static org.yige.shared.Role.ADMINISTRATOR;

import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yige.open311.Clients.Fresh;
import org.yige.shared.Actor;
import org.yige.shared.For;

/** Which other systems may write. */
@RestController
@RequestMapping("/api/open311/clients")
class ClientsApi {

    private static final int USUAL_PER_MINUTE = 120;

    private final Clients clients;

    ClientsApi(Clients clients) {
        this.clients = clients;
    }

    record ClientBody(
            Optional<String> code,
            Optional<String> name,
            Optional<Integer> perMinute,
            Optional<String> receiver) {}

    /** The key is shown this once. */
    record FreshView(ApiClient client, String apiKey) {

        static FreshView of(Fresh fresh) {
            return new FreshView(fresh.client(), fresh.key());
        }
    }

    @GetMapping
    @For(ADMINISTRATOR)
    List<ApiClient> list() {
        return clients.list();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @For(ADMINISTRATOR)
    FreshView add(Actor who, @RequestBody ClientBody body) {
        var wanted =
                new ApiClient(
                        body.code().orElse(""),
                        body.name().orElse(""),
                        body.perMinute().orElse(USUAL_PER_MINUTE),
                        body.receiver(),
                        false);
        return FreshView.of(clients.add(wanted, who));
    }

    @PostMapping("/{code}/keys")
    @ResponseStatus(HttpStatus.CREATED)
    @For(ADMINISTRATOR)
    FreshView renew(Actor who, @PathVariable String code) {
        return FreshView.of(clients.renew(code, who));
    }

    @PostMapping("/{code}/lock")
    @For(ADMINISTRATOR)
    ApiClient lock(Actor who, @PathVariable String code) {
        return clients.lock(code, true, who);
    }

    @PostMapping("/{code}/unlock")
    @For(ADMINISTRATOR)
    ApiClient unlock(Actor who, @PathVariable String code) {
        return clients.lock(code, false, who);
    }
}
