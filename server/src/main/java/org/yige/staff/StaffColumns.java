package org.yige.staff;

import java.util.List;
import java.util.Set;
import org.yige.privacy.Masks;
import org.yige.tables.TableColumn;
import org.yige.tables.TableShape;

/** The columns of a list of staff, by the headings offices give them. */
final class StaffColumns {

    static final TableColumn NAME =
            TableColumn.words("name", "姓名", "名字", "人员姓名").mustBeThere().maskedBy(Masks::name);
    static final TableColumn PHONE =
            TableColumn.code("phone", "手机号", "手机", "电话", "联系电话", "联系方式", "手机号码", "电话号码", "mobile")
                    .maskedBy(Masks::phone);
    static final TableColumn ID_NUMBER =
            TableColumn.code("idnumber", "身份证号", "身份证", "身份证号码", "公民身份号码", "证件号码", "id")
                    .maskedBy(Masks::idNumber);
    static final TableColumn DUTY = TableColumn.words("duty", "岗位", "职务", "岗位类别");
    static final TableColumn LEVEL = TableColumn.words("level", "层级", "级别", "网格级别");
    static final TableColumn TITLE = TableColumn.words("title", "岗位名称", "post");
    static final TableColumn SCOPE = TableColumn.words("scope", "范围类别", "scopekind");
    static final TableColumn SCOPE_CODE =
            TableColumn.code("scopecode", "范围编码", "网格编码", "区划代码", "村编码", "辖区编码", "code");
    static final TableColumn FROM = TableColumn.day("from", "任职日期", "开始日期", "起始日期", "since");
    static final TableColumn TO = TableColumn.day("to", "结束日期", "终止日期", "until");

    /** Never kept, whoever hands them in (Personal Information Protection Law 6 and 28). */
    private static final Set<String> NEVER =
            Set.of(
                    "民族",
                    "族别",
                    "宗教",
                    "宗教信仰",
                    "信仰",
                    "政治面貌",
                    "政治身份",
                    "党派",
                    "方言",
                    "母语",
                    "籍贯",
                    "健康状况",
                    "婚姻状况",
                    "ethnicity",
                    "nation",
                    "nationality",
                    "religion",
                    "politicalstatus",
                    "politics",
                    "party",
                    "dialect",
                    "health",
                    "maritalstatus");

    static final TableShape SHAPE =
            new TableShape(
                    List.of(
                            NAME,
                            PHONE,
                            ID_NUMBER,
                            DUTY,
                            LEVEL,
                            TITLE,
                            SCOPE,
                            SCOPE_CODE,
                            FROM,
                            TO),
                    NEVER);

    private StaffColumns() {}
}
