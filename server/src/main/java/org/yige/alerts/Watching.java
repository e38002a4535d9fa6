package org.yige.alerts;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yige.alerts.AlertWay.NotTold;
import org.yige.privacy.ManyLooks;
import org.yige.shared.Label;
import org.yige.shared.Labels;
import org.yige.shared.Site;
import org.yige.staff.PersonId;
import org.yige.staff.Staff;

/** Tells whoever watches over it when somebody looks at very many people's data. */
@Component
class Watching {

    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final AlertSettings settings;
    private final Site site;
    private final MailWay mail;
    private final Staff staff;

    Watching(AlertSettings settings, Site site, MailWay mail, Staff staff) {
        this.settings = settings;
        this.site = site;
        this.mail = mail;
        this.staff = staff;
    }

    @ApplicationModuleListener
    void on(ManyLooks looks) {
        LOG.warn("one person looked at {} people's data within the hour", looks.inAnHour());
        if (!mail.isReady() || settings.watch().isBlank()) {
            return;
        }
        var words = words(looks.person(), looks.inAnHour());
        try {
            mail.write(
                    settings.watch(),
                    words.zh(),
                    words.zh() + "\n" + words.en() + "\n\n" + site.address(""));
        } catch (NotTold e) {
            LOG.warn("who watches was not told: {}", e.why());
        }
    }

    private Label words(UUID person, int times) {
        var words = Labels.of("alerts.many-looks");
        var who = staff.maskedName(new PersonId(person)).orElse("*");
        return new Label(filled(words.zh(), who, times), filled(words.en(), who, times));
    }

    private static String filled(String words, String who, int times) {
        return words.replace("{who}", who).replace("{times}", String.valueOf(times));
    }
}
