// Two brothers and a field: on file, asked, agreed and followed; each of them with the code and the number they left.
import assert from "node:assert/strict";
import { test } from "node:test";
import { accessible, nothingFound } from "../accessible.js";
import { noFaults, report, signIn, stage } from "../steps.js";
import { open, shot } from "../yige.js";

const field = `${Date.now() % 10_000} 号麦子地界`;
let worker, code, party;
const here = stage();

test("whoever has the incident in hand puts the dispute on file; the kind is proposed from the words", async () => {
  await report(here.yige, {
    kind: "dispute.land",
    words: `两家为${field}吵起来了，弟弟收了哥哥的麦子`,
    spot: here.village.spot,
  });
  worker = await open(here.browser, { phone: true });
  await signIn(worker, here.yige, "worker");
  await worker.goto(here.yige.url + "/work");
  const task = worker.locator("article.task", { hasText: field });
  await task.getByRole("button", { name: "应答" }).click();
  await task.getByRole("link", { name: "查看" }).click();
  await worker.getByRole("link", { name: "纠纷登记" }).click();
  await worker.getByLabel("纠纷类型").waitFor();
  await worker.waitForFunction(
    () => document.querySelector("select")?.value === "land",
  );
  await worker.getByRole("button", { name: "登记", exact: true }).click();
  await worker.getByText("这一项必须填写。").first().waitFor();
  await shot(worker, "dispute-lacks");
  await worker.getByLabel("姓名或名称").nth(0).fill("演示·王大");
  await worker.getByLabel("电话").nth(0).fill("13800001001");
  await worker.getByLabel("姓名或名称").nth(1).fill("演示·王大");
  await worker.getByRole("button", { name: "登记", exact: true }).click();
  await worker.getByText("同一人出现在双方。").waitFor();
  await worker.getByLabel("姓名或名称").nth(1).fill("演示·王二");
  await worker.getByLabel("电话").nth(1).fill("13800001002");
  await shot(worker, "dispute-form");
  await worker.getByRole("button", { name: "登记", exact: true }).click();
  await worker.getByText("已登记").waitFor();
  code = await worker.locator("p.code").innerText();
  assert.match(code, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
});

test("both want mediation; a promise that leaves things open is handed back with its words; then they sign", async () => {
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
  await worker.getByRole("button", { name: "调解协议" }).click();
  const form = worker.getByRole("dialog");
  await form.getByLabel("主要事实与争议").fill("双方确认界石在槐树东侧");
  await form.getByLabel("由谁履行").selectOption({ label: "演示·王二" });
  await form.getByLabel("向谁履行").selectOption({ label: "演示·王大" });
  await form.getByLabel("金额（元）").fill("600");
  await form.getByLabel("写明做什么").fill("尽快赔偿麦子款");
  await form.getByRole("button", { name: "检查是否明确" }).click();
  await form.getByText("没有写明履行期限。").waitFor();
  await form.getByText("用词含糊").waitFor();
  await shot(worker, "dispute-unclear");
  await form.getByLabel("最迟日期").fill("2030-02-28");
  await form
    .getByLabel("方式", { exact: true })
    .selectOption({ label: "银行转账" });
  await form.getByLabel("写明做什么").fill("赔偿麦子款");
  await form
    .getByLabel("演示·王大", { exact: true })
    .selectOption({ label: "按指印" });
  await form
    .getByLabel("演示·王二", { exact: true })
    .selectOption({ label: "屏幕签名" });
  await form.getByRole("button", { name: "达成协议" }).click();
  await form.getByText("请先书写签名").waitFor();
  const pad = await form.locator("canvas").boundingBox();
  await worker.mouse.move(pad.x + 20, pad.y + 60);
  await worker.mouse.down();
  await worker.mouse.move(pad.x + 120, pad.y + 20, { steps: 4 });
  await worker.mouse.move(pad.x + 160, pad.y + 70, { steps: 4 });
  await worker.mouse.up();
  await form
    .getByRole("button", { name: "重签" })
    .and(form.locator(":enabled"))
    .waitFor();
  await form.getByText("请先书写签名").waitFor({ state: "detached" });
  await accessible(worker, "dispute-sign");
  await shot(worker, "dispute-sign");
  await form.getByRole("button", { name: "达成协议" }).click();
  await worker.getByText("协议履行中").waitFor();
  await worker.getByRole("button", { name: "出具调解协议书" }).click();
  await worker.getByText("还有 2 份没有送达").waitFor();
  const copy = worker.locator("li", { hasText: "第 1 份（共 3 份）" });
  await copy.getByRole("button", { name: "登记送达" }).click();
  await copy.getByLabel("收到时如何签名").selectOption({ label: "按指印" });
  await shot(worker, "dispute-copy");
  await copy.getByRole("button", { name: "保存" }).click();
  await worker.getByText("还有 1 份没有送达").waitFor();
  await worker.getByRole("button", { name: "出具司法确认申请书" }).click();
  await worker.getByText("人调确字第").waitFor();
  await worker.getByText("还有 30 天").waitFor();
  await worker.getByText("尚缺必备材料：").waitFor();
  await worker.getByRole("heading", { name: "回访" }).waitFor();
  await accessible(worker, "dispute-agreed");
  await shot(worker, "dispute-agreed");
  await worker.getByRole("button", { name: "当事人去世" }).click();
  await accessible(worker, "dispute-death");
  await shot(worker, "dispute-death");
  await worker
    .getByRole("dialog")
    .getByRole("button", { name: "取消" })
    .click();
  noFaults(worker);
  nothingFound();
});

test("the one who owes says with code and number that it is done, and the other that it is so", async () => {
  party = await open(here.browser, { phone: true });
  const look = async (phone) => {
    await party.goto(here.yige.url + "/p");
    await party.getByLabel("查询码").fill(code);
    await party.getByLabel("电话").fill(phone);
    await party.getByRole("button", { name: "查看" }).click();
  };
  await look("13800001009");
  await party.getByText("查询码或电话不符。").waitFor();
  await look("13800001002");
  await party.getByText("您方应履行").waitFor();
  assert.equal(await party.getByText("王大").count(), 0);
  await party.getByRole("button", { name: "我方已履行" }).click();
  await party.getByText("称已履行").waitFor();
  await look("13800001001");
  await party.getByRole("button", { name: "属实，已履行" }).click();
  await party.getByText("履行完毕").waitFor();
  await accessible(party, "dispute-party");
  await shot(party, "dispute-party");
  await party.goto(here.yige.url + "/p#" + code);
  await party.reload();
  await party.waitForFunction(
    (read) => document.querySelector("input.code")?.value === read,
    code,
  );
  assert.equal(new URL(party.url()).hash, "");
  noFaults(party);
  nothingFound();
});

test("a head finds it in the list, in English too", async () => {
  const leader = await open(here.browser);
  await signIn(leader, here.yige, "leader");
  await leader.getByRole("link", { name: "纠纷", exact: true }).click();
  await leader.getByLabel("阶段").selectOption({ label: "履行完毕" });
  await leader.locator("ol.list a").first().waitFor();
  await shot(leader, "disputes");
  await leader.getByRole("button", { name: "English" }).click();
  await leader
    .locator("ol.list a", { hasText: "Forest and land" })
    .first()
    .click();
  await leader.getByRole("heading", { name: "Records" }).waitFor();
  await shot(leader, "dispute-en");
  await leader.goto(here.yige.url + "/disputes/figures");
  await leader.getByText("Settlement rate: settled of registered").waitFor();
  await leader.locator("tbody button:not(:disabled)").first().click();
  await leader.locator("#behind li a").first().waitFor();
  await shot(leader, "dispute-figures-en");
  await leader.setViewportSize({ width: 390, height: 844 });
  await leader.getByRole("button", { name: "中文" }).click();
  await leader.getByText("化解率：").waitFor();
  await shot(leader, "dispute-figures-narrow");
  noFaults(leader);
});
