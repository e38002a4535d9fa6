package org.yige.places;

import org.yige.tables.TableColumn;
import org.yige.tables.TableShape;

/** The columns of files of places, by the headings offices give them. */
final class PlaceColumns {

    static final TableColumn NAME = TableColumn.words("name", "名称", "网格名称", "区划名称", "村名");
    static final TableColumn PEOPLE =
            TableColumn.number("people", "人口", "人数", "人口数", "常住人口", "population");
    static final TableColumn SHAPE =
            TableColumn.words("shape", "图形", "边界", "范围", "wkt", "geometry");
    static final TableColumn LON = TableColumn.number("lon", "经度", "longitude", "lng");
    static final TableColumn LAT = TableColumn.number("lat", "纬度", "latitude");
    static final TableColumn COVERS = TableColumn.words("covers", "管辖", "管辖范围", "辖区");

    private static final TableShape OUTLINE =
            TableShape.of(TableColumn.code("code", "编码", "代码", "区划代码"), NAME, SHAPE.mustBeThere());

    static final TableShape DIVISIONS =
            TableShape.of(
                    code("编码", "代码", "区划代码", "区划编码", "统计用区划代码"),
                    NAME.mustBeThere(),
                    TableColumn.code("year", "年份", "年"),
                    TableColumn.code("township_code", "乡镇代码", "乡镇编码"),
                    TableColumn.words("township", "乡镇", "乡镇名称"),
                    TableColumn.words("successors", "后继", "并入", "改为"));

    private static final TableShape VILLAGES =
            TableShape.of(
                    code("编码", "代码", "村编码", "村代码", "社区编码", "区划代码"),
                    NAME,
                    PEOPLE,
                    SHAPE.mustBeThere());

    private static final TableShape GRIDS =
            TableShape.of(
                    code("编码", "代码", "网格编码", "网格代码"),
                    NAME.mustBeThere(),
                    PEOPLE,
                    SHAPE.mustBeThere());

    private static final TableShape BEATS =
            TableShape.of(code("编码", "代码", "警格编码", "警格代码"), NAME.mustBeThere(), SHAPE);

    private static final TableShape STATIONS =
            TableShape.of(
                    code("编码", "代码", "派出所编码", "派出所代码", "机构代码"),
                    NAME.mustBeThere(),
                    LON.mustBeThere(),
                    LAT.mustBeThere(),
                    COVERS.mustBeThere());

    private static final TableShape GRID_BEATS =
            TableShape.of(
                    TableColumn.code("grid", "网格", "网格编码", "网格代码").mustBeThere(),
                    TableColumn.code("beat", "警格", "警格编码", "警格代码").mustBeThere(),
                    TableColumn.number("share", "份额", "比例", "占比").mustBeThere());

    private PlaceColumns() {}

    static TableShape of(Imports.ImportKind kind) {
        return switch (kind) {
            case OUTLINE -> OUTLINE;
            case DIVISIONS -> DIVISIONS;
            case VILLAGES -> VILLAGES;
            case GRIDS -> GRIDS;
            case BEATS -> BEATS;
            case GRID_BEATS -> GRID_BEATS;
            case STATIONS -> STATIONS;
        };
    }

    private static TableColumn code(String... headings) {
        return TableColumn.code("code", headings).mustBeThere();
    }
}
