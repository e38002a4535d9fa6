// Who is on: a stand is set up, a sheet proposed, one seat changed, published; and everybody sees who is there now.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, nothingFound } from "../accessible.js";
import { noFaults, signIn, stage } from "../steps.js";
import { open, shot } from "../yige.js";

const here = stage();
const inDays = (n) =>
  new Date(Date.now() + n * 86_400_000).toLocaleDateString("en-CA", {
    timeZone: "Asia/Shanghai",
  });
let chief;

test("a chief says where duty is stood and has a sheet proposed", async () => {
  chief = await open(here.browser);
  await signIn(chief, here.yige, "chief");
  await chief.goto(here.yige.url + "/rosters");
  await chief.getByText("没有生效的排班表").first().waitFor();
  await chief.getByRole("tab", { name: "勤务岗" }).click();
  await chief.getByRole("button", { name: "新增勤务岗" }).click();
  const form = chief.getByRole("dialog");
  await form.getByLabel("名称").fill("值班室");
  await form.getByLabel("民警", { exact: true }).check();
  await accessible(chief, "stand-form");
  await shot(chief, "stand-form");
  await form.getByRole("button", { name: "保存" }).click();
  await chief.locator("li", { hasText: "值班室" }).waitFor();

  await chief.getByRole("tab", { name: "排班表" }).click();
  await chief.getByRole("button", { name: "新建排班表" }).click();
  await accessible(chief, "sheet-form");
  // Days to come: other journeys go on as before.
  await chief.getByRole("dialog").getByLabel("首日").fill(inDays(3));
  await chief.getByRole("dialog").getByRole("button", { name: "建立" }).click();
  await chief.getByRole("button", { name: "自动排班" }).click();
  await chief
    .locator("td button", { hasText: "演示·所长00" })
    .first()
    .waitFor();
  await shot(chief, "sheet");
  await accessible(chief, "sheet");

  await chief.getByRole("button", { name: "导入表格" }).click();
  const table = chief.getByRole("dialog");
  await table.locator("input[type=file]").setInputFiles({
    name: "duties.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(`日期,班次,岗位,姓名\n${inDays(3)},晚班,值班室,某人\n`),
  });
  await table.getByRole("button", { name: "先看看" }).click();
  await table.getByText("第 2 行").waitFor();
  await accessible(chief, "sheet-import");
  await shot(chief, "sheet-import");
  await table.getByRole("button", { name: "取消" }).click();
});

test("a seat is changed by the keyboard, the sheet published, and a change then takes a reason", async () => {
  const first = chief.locator('td button[tabindex="0"]');
  await first.focus();
  await chief.keyboard.press("ArrowRight");
  assert.match(
    await chief.evaluate(() =>
      document.activeElement.getAttribute("aria-label"),
    ),
    /值班室.*席位1/,
  );
  await chief.keyboard.press("ArrowLeft");
  await chief.keyboard.press("Enter");
  const seat = chief.getByRole("dialog");
  await seat.getByLabel("带班").selectOption({ index: 1 });
  await accessible(chief, "seat-form");
  await seat.getByRole("button", { name: "保存" }).click();
  await seat.waitFor({ state: "detached" });
  await chief.getByRole("button", { name: "发布", exact: true }).click();
  await chief.getByRole("dialog").getByText("处不符合规则或空缺").waitFor();
  await chief
    .getByRole("dialog")
    .getByRole("button", { name: "发布", exact: true })
    .click();
  await chief.getByRole("heading", { name: /已发布/ }).waitFor();
  await chief.locator("td button").first().click();
  await seat.getByLabel("带班").selectOption("");
  assert.ok(
    await seat.getByRole("button", { name: "保存" }).isDisabled(),
    "a change wants its reason",
  );
  await seat.getByLabel("换人原因").selectOption({ label: "本人不在岗" });
  await seat.getByRole("button", { name: "保存" }).click();
  await chief.getByText("发布后的调整").waitFor();
  await shot(chief, "sheet-in-force");
});

test("who is on is read on the phone, by name, and in English", async () => {
  const phone = await open(here.browser, { phone: true });
  await signIn(phone, here.yige, "officer");
  await phone.goto(here.yige.url + "/rosters");
  await phone.getByText(/在岗民警 \d+ 人/).waitFor();
  await accessible(phone, "strength");
  await shot(phone, "strength-phone");
  await phone.getByRole("tab", { name: "排班表" }).click();
  await phone.locator("table").first().waitFor();
  assert.equal(
    await phone.locator("td button").count(),
    0,
    "an officer reads the sheet",
  );
  await accessible(phone, "sheet-phone");
  await shot(phone, "sheet-phone");
  await phone.getByRole("tab", { name: "我的值班" }).click();
  await phone.getByRole("heading", { name: "接下来的班" }).waitFor();
  await accessible(phone, "my-duties");
  await shot(phone, "my-duties");
  if (await phone.getByRole("button", { name: "换班" }).count()) {
    await phone.getByRole("button", { name: "换班" }).first().click();
    await phone.getByRole("dialog").getByLabel("请谁代班").waitFor();
    await accessible(phone, "swap-form");
    await shot(phone, "swap-form");
    await phone
      .getByRole("dialog")
      .getByRole("button", { name: "取消" })
      .click();
  }
  await phone.getByRole("tab", { name: "排班表" }).click();
  await phone.locator("table").first().waitFor();
  await phone.getByRole("button", { name: "English" }).click();
  await phone.getByRole("tab", { name: "Sheets of duties" }).waitFor();
  await shot(phone, "sheet-phone-en");
  noFaults(chief, phone);
  nothingFound();
});

test("before its first day a publication is taken back", async () => {
  await chief.getByRole("button", { name: "收回发布" }).click();
  await chief.getByRole("dialog").getByText("将继续有效").waitFor();
  await chief
    .getByRole("dialog")
    .getByRole("button", { name: "收回发布" })
    .click();
  await chief.getByRole("heading", { name: /已收回/ }).waitFor();
  assert.equal(
    await chief.locator("td button").count(),
    0,
    "nothing on it is changed any more",
  );
  noFaults(chief);
});
