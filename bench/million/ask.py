"""Asks each question many times over one kept connection; prints the median and the 99th of 100, in milliseconds."""
import datetime, http.client, json, os, random, sys, time, urllib.parse

port, told, count, rounds = int(sys.argv[1]), open(sys.argv[2]).read().split("\n"), int(sys.argv[3]), int(sys.argv[4])
said = dict(line.split(" ", 1) for line in told if " " in line)
server = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
chance = random.Random(20261130)


def ask(who, path):
    begin = time.perf_counter()
    server.request("GET", path, headers={"Cookie": said[who]} if who else {})
    answer = server.getresponse()
    body = answer.read()
    took = (time.perf_counter() - begin) * 1000
    if answer.status != 200:
        sys.exit(f"{path}: {answer.status} {body[:300]}")
    return took, json.loads(body)


def listed(who, **asked):
    return ask(who, "/api/incidents?" + urllib.parse.urlencode(asked))


OPEN = "WAITING,IN_HAND,ON_SCENE,HANDING_OVER,HANDLED"
COMMON = ["路灯", "垃圾", "小区", "电动车", "煤场", "狗"]
RARE = ["野猪", "第4711次", "第90210次", "没有这样的事", "猪"]


def pages(who, most, **asked):
    """All pages, one after the other: what each took."""
    cursor, took = None, []
    for _ in range(most):
        one, page = listed(who, limit=200, **asked, **({"cursor": cursor} if cursor else {}))
        took.append(one)
        cursor = page["next"]
        if not cursor:
            break
    return took


def each(question):
    return [question() for _ in range(rounds)]


def walk(who, **asked):
    took = []
    while len(took) < rounds:
        took += pages(who, 25, **asked)
    return took


def wall(who):
    """Everything a wall reads before it counts."""
    midnight = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).replace(hour=0, minute=0, second=0, microsecond=0)
    since = midnight.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return pages(who, 25, state=OPEN) + pages(who, 25, state="ENDED", endedSince=since)


def walls(who):
    took = []
    while len(took) < rounds:
        took += wall(who)
    return took


some = [brief["id"] for brief in listed("desk", limit=200)[1]["items"]]
codes = [brief["code"] for brief in listed("desk", limit=200)[1]["items"]]
hour = (datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(hours=1)).strftime("%Y-%m-%dT%H:%M:%SZ")
QUESTIONS = [
    ("the room's list, open", lambda: each(lambda: listed("room", state=OPEN, limit=200)[0])),
    ("its next pages", lambda: walk("room", state=OPEN)),
    ("the room's list, all", lambda: each(lambda: listed("room", limit=50)[0])),
    ("its next pages", lambda: walk("room")),
    ("the county's list, open", lambda: each(lambda: listed("desk", state=OPEN, limit=200)[0])),
    ("the county's list, a grade and a kind", lambda: each(lambda: listed("desk", grade=3, kind="service.papers", limit=50)[0])),
    ("a kind that never was", lambda: each(lambda: listed("desk", kind="school.fees", limit=50)[0])),
    ("one incident", lambda: each(lambda: ask("desk", "/api/incidents/" + chance.choice(some))[0])),
    ("what is alike (nearby)", lambda: each(lambda: ask("room", f"/api/incidents/{said['incident']}/alike")[0])),
    ("a search in words, common, the room", lambda: each(lambda: listed("room", q=chance.choice(COMMON), limit=50)[0])),
    ("a search in words, rare, the room", lambda: each(lambda: listed("room", q=chance.choice(RARE), limit=50)[0])),
    ("a search in words, common, the county", lambda: each(lambda: listed("desk", q=chance.choice(COMMON), limit=50)[0])),
    ("a search in words, rare, the county", lambda: each(lambda: listed("desk", q=chance.choice(RARE), limit=50)[0])),
    ("a search by code", lambda: each(lambda: listed("desk", q=chance.choice(codes), limit=50)[0])),
    ("what the room's wall reads, each page", lambda: walls("room")),
    ("what the county's wall reads, each page", lambda: walls("desk")),
    ("a worker's own list, open", lambda: each(lambda: listed("worker", state=OPEN, mine="true", limit=200)[0])),
    ("a worker's own list, all", lambda: each(lambda: listed("worker", mine="true", limit=200)[0])),
    ("a worker's village, all", lambda: each(lambda: listed("worker", limit=50)[0])),
    ("what needs a head", lambda: each(lambda: ask("desk", "/api/supervision/attention?limit=50")[0])),
    ("cards of an area", lambda: each(lambda: ask("room", "/api/supervision/cards?limit=50")[0])),
    ("GeoReport, what changed in the last hour", lambda: each(lambda: ask(None, "/open311/v2/requests.json?page_size=50&updated_after=" + hour)[0])),
    ("GeoReport, the newest", lambda: each(lambda: ask(None, "/open311/v2/requests.json?page_size=50")[0])),
]
if os.environ.get("ONLY"):
    QUESTIONS = [each for each in QUESTIONS if os.environ["ONLY"] in each[0]]
print(f"\n## million · {datetime.datetime.now(datetime.timezone.utc):%Y-%m-%d %H:%M} UTC{os.environ.get('NOTE', '')}")
print(f"`COUNT={count} ROUNDS={rounds} bench/million/run.sh`: {count:,} incidents over three years, {said['rows']}; each question asked {rounds} times over one connection, after ten that do not count; load average {os.getloadavg()[0]:.1f}.\n")
print("| question | median, ms | p99, ms |")
print("|---|---|---|")
for name, question in QUESTIONS:
    whole, rounds = rounds, 10
    question()
    rounds = whole
    took = sorted(question())
    print(f"| {name} | {took[len(took) // 2]:.1f} | {took[len(took) * 99 // 100]:.1f} |", flush=True)
