package org.yige.alerts;

import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.yige.alerts.AlertSettings.MailServer;

/** A mail to the post's address. */
@Component
class MailWay implements AlertWay {

    private final MailServer server;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailWay(AlertSettings settings) {
        this.server = settings.mail();
        speakTo(server, String.valueOf(settings.patience().toMillis()));
    }

    private void speakTo(MailServer mail, String patience) {
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var how = sender.getJavaMailProperties();
        if (!mail.user().isBlank()) {
            sender.setUsername(mail.user());
            sender.setPassword(mail.password());
            how.put("mail.smtp.auth", "true");
        }
        if (mail.tls()) {
            how.put("mail.smtp.starttls.enable", "true");
            how.put("mail.smtp.starttls.required", "true");
            how.put("mail.smtp.ssl.checkserveridentity", "true");
        }
        how.put("mail.smtp.connectiontimeout", patience);
        how.put("mail.smtp.timeout", patience);
        how.put("mail.smtp.writetimeout", patience);
    }

    @Override
    public String word() {
        return "mail";
    }

    @Override
    public boolean isReady() {
        return !server.host().isBlank();
    }

    @Override
    public int tell(Alert alert, Addressee to) throws NotTold {
        if (to.mail().isEmpty()) {
            return 0;
        }
        write(
                to.mail().get(),
                alert.line().zh(),
                alert.line().zh() + "\n" + alert.line().en() + "\n\n" + alert.link());
        return 1;
    }

    /** Writes a mail. */
    void write(String address, String subject, String text) throws NotTold {
        var message = new SimpleMailMessage();
        message.setFrom(server.from());
        message.setTo(address);
        message.setSubject(subject);
        message.setText(text);
        try {
            sender.send(message);
        } catch (MailException e) {
            throw new NotTold(e.getClass().getSimpleName());
        }
    }
}
