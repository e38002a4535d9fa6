package org.yige;

import java.io.IOException;
import org.apache.catalina.Host;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * What the web server refuses before any of our code sees it (an address that is none, say) is
 * answered as we answer, and not with a page of its own.
 */
@Component
class PlainErrors
        implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private final MessageSource messages;

    PlainErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** After those of the framework: who comes last stands nearest and speaks first. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof Host host) {
                host.getPipeline().addValve(new AsProblem(messages));
            }
        });
    }

    private static final class AsProblem extends ErrorReportValve {

        private final MessageSource messages;

        AsProblem(MessageSource messages) {
            this.messages = messages;
        }

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            var word = status < 500 ? "not-readable" : "fault";
            var title = messages.getMessage("shared." + word, null, request.getLocale());
            try {
                response.setContentType("application/problem+json");
                response.setCharacterEncoding("UTF-8");
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(
                            "{\"type\":\"/problems/shared/%s\",\"title\":\"%s\",\"status\":%d}"
                                    .formatted(word, title.replace("\"", "'"), status));
                    response.finishResponse();
                }
            } catch (IOException e) {
                // Whoever asked hung up: nobody is left to answer.
            }
        }
    }
}
