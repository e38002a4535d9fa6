package org.yige.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this server reaches people outside its pages: settings of the server, not of the county's
 * practice, because they hold addresses and passwords.
 *
 * @param fromGrade incidents of this grade and above are told, and those that never wait
 * @param every how often is looked
 * @param patience how long one exchange with another server may take
 * @param pushInside whether browsers' makers may be on our own network: for trials
 * @param watch the mail address of whoever hears when somebody looks at very many people's data
 * @param mail the mail server; without a host: no mail
 * @param http gateways for text messages and messengers
 */
@ConfigurationProperties("yige.alerts")
record AlertSettings(
        @DefaultValue("3") int fromGrade,
        @DefaultValue("PT2S") Duration every,
        @DefaultValue("PT15S") Duration patience,
        @DefaultValue("false") boolean pushInside,
        @DefaultValue("") String watch,
        @DefaultValue MailServer mail,
        @DefaultValue List<Gateway> http) {

    /**
     * @param host empty: none
     * @param tls whether the conversation is encrypted from STARTTLS on; refused otherwise
     */
    record MailServer(
            @DefaultValue("") String host,
            @DefaultValue("25") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @DefaultValue("false") boolean tls) {}

    /**
     * A gateway that is asked by HTTP. In its address and body {@code {phone}}, {@code {mail}},
     * {@code {title}}, {@code {kind}}, {@code {grade}}, {@code {place}}, {@code {text}} and {@code
     * {link}} are filled in.
     *
     * @param name the word for it on the timeline
     * @param url where it listens; empty: none
     * @param type of the body: JSON, or a form
     * @param success what a good answer has to contain; empty: any answer of 200 to 299 is good
     */
    record Gateway(
            String name,
            @DefaultValue("") String url,
            @DefaultValue("application/json") String type,
            @DefaultValue("") String body,
            @DefaultValue Map<String, String> headers,
            @DefaultValue("") String success) {}
}
