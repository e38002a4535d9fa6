package org.yige.incidents;

import java.io.IOException;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yige.Yige;
import org.yige.access.BenchLogin;
import org.yige.incidents.InventedYears.WorkerOfVillage;
import org.yige.pictures.BenchPictures;
import org.yige.places.Located.Inside;
import org.yige.places.Places;
import org.yige.places.PlacesDemo;
import org.yige.shared.County;
import org.yige.staff.Duty;
import org.yige.staff.Scope;

/**
 * The server as it is with years of incidents, for {@code bench/million}: says who may ask and for
 * what, then serves until its input ends. First argument: how many incidents.
 */
public final class MillionServer {

    private MillionServer() {}

    public static void main(String[] args) {
        try {
            serve(Integer.parseInt(args[0]));
            System.exit(0);
        } catch (IOException | SQLException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void serve(int count) throws IOException, SQLException {
        var server = SpringApplication.run(Yige.class);
        server.getBean(PlacesDemo.class).load();
        var places = server.getBean(Places.class);
        var county = server.getBean(County.class).code();
        var grid = places.grids(places.today()).get(7);
        var spot = grid.middle().orElseThrow();
        var where = ((Inside) places.locate(spot, places.today())).where();
        var gridCode = where.grid().orElseThrow().value();
        var worker = BenchLogin.of(server, Duty.GRID_WORKER, 1, Scope.GRID, gridCode);
        var station = where.station().orElseThrow().value();
        try (var connection = server.getBean(javax.sql.DataSource.class).getConnection()) {
            var sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var years = new InventedYears(sql, county);
            if (years.none()) {
                years.invent(
                        count,
                        new WorkerOfVillage(
                                worker.actor().posts().getFirst(), gridCode.substring(0, 12)));
            }
            System.out.println("rows " + years.rows());
            System.out.println(
                    "incident "
                            + sql.sql(
                                            """
                                            select id from incidents.incident where village = ? and state = 'IN_HAND'
                                               and joined_into is null order by opened_at desc limit 1
                                            """)
                                    .param(gridCode.substring(0, 12))
                                    .query(String.class)
                                    .single());
        }
        System.out.println("worker " + worker.cookie());
        System.out.println(
                "room "
                        + BenchLogin.of(server, Duty.COMMAND_ROOM, 4, Scope.STATION, station)
                                .cookie());
        System.out.println(
                "desk "
                        + BenchLogin.of(server, Duty.COUNTY_DESK, 5, Scope.COUNTY, county)
                                .cookie());
        System.out.println("ready");
        for (int each = System.in.read(); each != -1; each = System.in.read()) {
            if (each == 'p') {
                System.out.println("pictures " + BenchPictures.deleteUnused(server));
            }
        }
    }
}
