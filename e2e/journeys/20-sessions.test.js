// People sit together: a room and its calendar, a session booked and told, a record written through a lost line, read back,
// signed, and a paper in the end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible } from "../accessible.js";
import { noFaults, report, signIn, stage } from "../steps.js";
import { open, shot } from "../yige.js";

const name = `演示·枫桥调解室${Date.now() % 10_000}`;
const pond = `${Date.now() % 10_000} 号鱼塘`;
let admin, worker, code, party, calendar;
const here = stage();

const fits = async (page) =>
  assert.ok(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= innerWidth,
    ),
    "nothing is wider than the phone",
  );
const tomorrow = () =>
  new Date(Date.now() + 86_400_000).toLocaleDateString("en-CA", {
    timeZone: "Asia/Shanghai",
  });

test("an administrator sets up a room and makes the secret address of its calendar", async () => {
  admin = await open(here.browser);
  await signIn(admin, here.yige, "admin");
  await admin.goto(here.yige.url + "/admin/rooms");
  await admin.getByRole("button", { name: "登记调解室" }).click();
  const form = admin.getByRole("dialog");
  await form.getByLabel("名称").fill(name);
  await form.getByLabel("类型").selectOption({ label: "村（居）调解室" });
  await form.getByLabel("所在地").fill(here.village.name);
  await form.locator("[role=listbox] [role=option]").first().click();
  await form.getByLabel("地址").fill("村委会一楼东侧");
  await form.getByLabel("轮椅可以进出").check();
  await accessible(admin, "room-form");
  await shot(admin, "room-form");
  await form.getByRole("button", { name: "保存" }).click();
  await admin.locator("tbody tr, li", { hasText: name }).first().click();
  await admin.getByRole("button", { name: "生成订阅地址" }).first().click();
  calendar = await admin.locator("p.address code").innerText();
  assert.match(
    calendar,
    /\/api\/sessions\/calendars\/[\w-]{40,}\/calendar\.ics$/,
  );
  await accessible(admin, "rooms");
  await shot(admin, "rooms");
  noFaults(admin);
});

test("a session is booked in it for tomorrow; the party sees it by code and says that they cannot come", async () => {
  await report(here.yige, {
    kind: "dispute.land",
    words: `两家为${pond}争吵`,
    spot: here.village.spot,
  });
  worker = await open(here.browser, { phone: true });
  await signIn(worker, here.yige, "worker");
  await worker.goto(here.yige.url + "/work");
  const task = worker.locator("article.task", { hasText: pond });
  await task.getByRole("button", { name: "应答" }).click();
  await task.getByRole("link", { name: "查看" }).click();
  await worker.getByRole("link", { name: "纠纷登记" }).click();
  await worker.getByLabel("姓名或名称").nth(0).fill("演示·郭一");
  await worker.getByLabel("电话").nth(0).fill("13800002001");
  await worker.getByLabel("姓名或名称").nth(1).fill("演示·郭二");
  await worker.getByLabel("电话").nth(1).fill("13800002002");
  await worker.getByRole("button", { name: "登记", exact: true }).click();
  await worker.getByText("已登记").waitFor();
  code = await worker.locator("p.code").innerText();
  await worker.getByRole("link", { name: "打开纠纷卷" }).click();
  for (let n = 2; n > 0; n--) {
    await worker
      .getByRole("button", { name: "同意调解" })
      .nth(n - 1)
      .waitFor();
    await worker.getByRole("button", { name: "同意调解" }).first().click();
    await worker.waitForFunction(
      (left) =>
        [...document.querySelectorAll("button")].filter(
          (one) => one.textContent.trim() === "同意调解",
        ).length === left,
      n - 1,
    );
  }
  await worker.getByRole("button", { name: "预约调解会" }).click();
  const form = worker.getByRole("dialog");
  await form.getByLabel("日期").fill(tomorrow());
  await form.getByLabel("开始").fill("09:00");
  const rooms = form.getByLabel("调解室");
  await rooms
    .locator("option", { hasText: name })
    .waitFor({ state: "attached" });
  await rooms.selectOption(
    await rooms.locator("option", { hasText: name }).getAttribute("value"),
  );
  await form.getByLabel("请当事人带什么").fill("鱼塘承包合同");
  await accessible(worker, "session-booking");
  await shot(worker, "session-booking");
  await form.getByRole("button", { name: "确定" }).click();
  await worker.getByRole("heading", { name: "开始调解会" }).waitFor();
  await shot(worker, "session-planned");
  await accessible(worker, "session-planned");
  await fits(worker);

  party = await open(here.browser, { phone: true });
  await party.goto(here.yige.url + "/p");
  await party.getByLabel("查询码").fill(code);
  await party.getByLabel("电话").fill("13800002001");
  await party.getByRole("button", { name: "查看" }).click();
  await party.getByText("请带：鱼塘承包合同").waitFor();
  await party.getByText(name).waitFor();
  assert.equal(await party.getByText("郭二").count(), 0);
  await party.getByLabel("原因（可不填）").fill("要去县医院");
  await accessible(party, "session-party");
  await shot(party, "session-party");
  await party.getByRole("button", { name: "我不能到会" }).click();
  await party.getByText("您已说明不能到会。").waitFor();
  await fits(party);
  noFaults(party);
});

test("another program reads the calendar: number, room and hour, and nobody in it", async () => {
  const text = await (await fetch(calendar)).text();
  assert.match(text, /BEGIN:VEVENT[\s\S]*STATUS:CONFIRMED/);
  assert.ok(text.replace(/\r\n /g, "").includes(name));
  assert.doesNotMatch(text, /郭|鱼塘|承包/);
});

test("it begins once those who came were told their rights; the record survives a lost line and a reload", async () => {
  await worker.reload();
  await worker.getByText("说不能到会：要去县医院").waitFor();
  await worker.getByLabel("演示·郭一 到场").check();
  await worker.getByLabel("演示·郭二 到场").check();
  const begin = worker.getByRole("button", { name: "开始调解会" });
  assert.ok(await begin.isDisabled());
  await worker.getByLabel("演示·郭一 已告知权利义务").check();
  await worker.getByLabel("演示·郭二 已告知权利义务").check();
  await begin.click();
  await worker
    .getByLabel("谁说的")
    .selectOption({ label: "演示·郭一 · 甲方当事人" });
  await worker.getByLabel("说了什么").fill("塘是我先包的。");
  await worker.getByRole("button", { name: "记下" }).click();
  await worker.getByText("全部已送出").waitFor();

  await worker.context().setOffline(true);
  await worker
    .getByLabel("谁说的")
    .selectOption({ label: "演示·郭二 · 乙方当事人" });
  await worker.getByLabel("说了什么").fill("合同上写的是我。");
  await worker.getByLabel("说了什么").press("Enter");
  await worker.getByText("1 行还在本机").waitFor();
  await worker.getByText("网络断了").waitFor();
  await shot(worker, "session-offline");
  await accessible(worker, "session-offline");
  // The network is back for the page, but not yet for the lines: a reload in the middle loses none.
  await worker.route("**/lines", (route) => route.abort());
  await worker.context().setOffline(false);
  await worker.reload();
  await worker.getByText("1 行还在本机").waitFor();
  await worker.getByText("合同上写的是我。").waitFor();
  await worker.unroute("**/lines");
  await worker.getByText("全部已送出").waitFor({ timeout: 60_000 });
  assert.equal(await worker.getByText("合同上写的是我。").count(), 1);
  assert.equal(await worker.locator("li.line").count(), 2);
});

test("it is read back, put right by a line of its own, signed, and a numbered paper", async () => {
  await worker.getByRole("button", { name: "结束，核对笔录" }).click();
  await worker.getByRole("button", { name: "演示·郭一 属实" }).click();
  await worker.getByText("已核对 ·").first().waitFor();
  await worker.getByRole("button", { name: "演示·郭二 更正" }).click();
  await worker.getByLabel("演示·郭二的更正").fill("合同是两家一起签的。");
  await worker.getByRole("button", { name: "记下" }).click();
  await worker.locator("li.line", { hasText: "合同是两家一起签的" }).waitFor();
  // What was added has to be heard by both.
  for (const who of ["演示·郭一", "演示·郭二"])
    await worker.getByRole("button", { name: `${who} 属实` }).click();
  assert.equal(
    await worker.getByText(/\*{3}/).count(),
    0,
    "whoever wrote it is named in full",
  );
  await worker.getByRole("button", { name: "演示·郭一的签名" }).waitFor();
  await shot(worker, "session-read-back");
  await accessible(worker, "session-read-back");
  await fits(worker);
  await worker.getByRole("button", { name: "演示·郭一的签名" }).click();
  const pad = worker.locator("canvas");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  await worker.mouse.move(box.x + 20, box.y + 50);
  await worker.mouse.down();
  await worker.mouse.move(box.x + 120, box.y + 20, { steps: 4 });
  await worker.mouse.move(box.x + 160, box.y + 60, { steps: 4 });
  await worker.mouse.up();
  await worker
    .getByRole("button", { name: "屏幕签名" })
    .and(worker.locator(":enabled"))
    .click();
  await worker.getByText("屏幕签名").first().waitFor();
  const left = () => worker.getByRole("button", { name: "的签名" });
  await worker.waitForFunction(() => !document.querySelector("canvas"));
  for (let n = await left().count(); n > 0; n--) {
    await left().first().click();
    await worker.getByRole("button", { name: "按指印" }).click();
    await worker.waitForFunction(() => !document.querySelector("canvas"));
  }
  await worker
    .getByLabel("调解结果")
    .fill("双方同意按面积分开承包，改日签协议。");
  await shot(worker, "session-signed-by-all");
  await worker.getByRole("button", { name: "定稿，出具笔录" }).click();
  await worker.getByText("笔录已编号入卷。").waitFor({ timeout: 60_000 });
  await shot(worker, "session-signed");
  await accessible(worker, "session-signed");
  await worker.getByRole("button", { name: "English" }).click();
  await worker.getByText("The record is numbered and filed.").waitFor();
  await shot(worker, "session-signed-en");
  await worker.getByRole("button", { name: "中文" }).click();
  await worker.getByRole("link", { name: "打开纠纷卷" }).click();
  await worker.getByText("人调录字第").waitFor();
});

test("the room's days on a phone and by the keys", async () => {
  await worker.goto(here.yige.url + "/sessions/rooms");
  const room = worker.getByLabel("选择调解室");
  await room
    .locator("option", { hasText: name })
    .waitFor({ state: "attached" });
  await room.selectOption(
    await room.locator("option", { hasText: name }).getAttribute("value"),
  );
  const days = worker.getByRole("group", { name: "日历" });
  await days.focus();
  const first = await days.locator("h2").first().innerText();
  await worker.keyboard.press("ArrowRight");
  await worker.waitForFunction(
    (was) => document.querySelector(".days h2")?.textContent.trim() !== was,
    first,
  );
  await worker.keyboard.press("ArrowLeft");
  await worker.waitForFunction(
    (was) => document.querySelector(".days h2")?.textContent.trim() === was,
    first,
  );
  await shot(worker, "room-days-phone");
  await accessible(worker, "room-days");
  await fits(worker);
  await worker.setViewportSize({ width: 1280, height: 800 });
  await shot(worker, "room-days");
  noFaults(worker);
});
