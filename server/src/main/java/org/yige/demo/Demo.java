package org.yige.demo;

import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yige.places.Places;

/** Starts the demo after the server answers, and ends it before the server says goodbye. */
@Component
@ConditionalOnProperty(name = "yige.demo", havingValue = "on")
class Demo implements SmartLifecycle {

    private final DemoCounty county;
    private final DemoStore store;
    private final Places places;
    private final Environment environment;
    private final double pace;
    private volatile DemoLoop loop = DemoLoop.IDLE;

    Demo(
            DemoCounty county,
            DemoStore store,
            Places places,
            Environment environment,
            @Value("${yige.demo-pace:20}") String pace) {
        this.county = county;
        this.store = store;
        this.places = places;
        this.environment = environment;
        this.pace = pace.equals("off") || pace.equals("false") ? 0 : Double.parseDouble(pace);
    }

    @Override
    public void start() {
        var address = address();
        var running =
                switch (county.load()) {
                    case DemoCounty.Loaded.Now(var passwords) -> {
                        say(
                                address,
                                passwords.entrySet().stream()
                                        .map(entry ->
                                                "    %-10s %s"
                                                        .formatted(
                                                                entry.getKey(), entry.getValue()))
                                        .collect(Collectors.joining("\n")));
                        yield true;
                    }
                    case DemoCounty.Loaded.Before() -> {
                        say(
                                address,
                                "    (printed at the first start and kept nowhere; another DATA folder begins anew)\n"
                                        + "    （只在首次启动时显示，不保存；换一个 DATA 目录即可重新开始）");
                        yield true;
                    }
                    case DemoCounty.Loaded.NotHere(var why) -> {
                        System.out.printf("%n  %s%n  %s%n%n", why.en(), why.zh());
                        yield false;
                    }
                };
        if (running && pace > 0) {
            var crew = store.people().keySet().stream().filter(DemoStaff::isCrew).toList();
            var guestVillage = places.villages(places.today()).getFirst().code();
            loop = new DemoLoop(address, pace, crew, county::passwordOfCrew, guestVillage);
            loop.start();
        }
    }

    /** An address that leads here from this machine, whatever the server listens on. */
    private String address() {
        var on = environment.getProperty("server.address", "127.0.0.1");
        var host =
                switch (on) {
                    case "0.0.0.0", "::" -> "127.0.0.1";
                    default -> on.contains(":") ? "[" + on + "]" : on;
                };
        return "http://" + host + ":" + environment.getProperty("local.server.port", "8080");
    }

    @Override
    public void stop() {
        loop.stop();
        loop = DemoLoop.IDLE;
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** Starts last and stops first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private static void say(String address, String logins) {
        System.out.println(
                """

                ────────────────────────────────────────────────────────────────────
                  Yige 一格 · demo county 演示县：%s

                  residents 群众   %s/
                  staff 工作人员    %s/in

                  sign in as 登录名 / password 密码
                %s

                  All people and village shapes are invented. 人员和村界均为虚构。
                  Without the demo: DEMO=off
                ────────────────────────────────────────────────────────────────────
                """
                        .formatted(address, address, address, logins));
    }
}
