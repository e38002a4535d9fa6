"""What the server bears: its processes killed under load, bodies made to end it, memory taken and given back.

    strain.py JAVA JAR ROOM KILLS

The server is started as the package starts it, with 512 MB. A report that was
acknowledged and is not there, or is there twice, ends the run."""

import http.client
import json
import os
import random
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
import uuid

java, jar, room, kills = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
data = os.path.join(room, "data")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


port = free_port()
environment = {**os.environ, "PORT": str(port), "DATA": data, "PRACTICE": "jingbian", "PACE": "off",
               "REPORTS_PER_MINUTE": "1000000000", "MALLOC_ARENA_MAX": "2"}
command = [java, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
           "-Djava.awt.headless=true", "-Xmx512m", "-XX:+UseG1GC", "-XX:G1PeriodicGCInterval=60000",
           "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:+ExitOnOutOfMemoryError", "-jar", jar]


def start():
    with open(os.path.join(room, "log"), "ab") as log:
        return subprocess.Popen(command, env=environment, stdout=log, stderr=log)


def ask(method, path, body=None, headers=None, timeout=120):
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        try:
            line.request(method, path, body, headers or {})
        except (BrokenPipeError, ConnectionResetError):
            pass  # answered before all of the body was read
        answer = line.getresponse()
        return answer.status, answer.read()
    except (OSError, http.client.HTTPException):
        return 0, b""
    finally:
        line.close()


def until_answering(limit=180):
    begun = time.monotonic()
    while time.monotonic() - begun < limit:
        if ask("GET", "/api/intake/form", timeout=5)[0] == 200:
            return time.monotonic() - begun
        time.sleep(0.1)
    sys.exit("the server did not come back within %d s" % limit)


def report(words, key):
    body = json.dumps({"kind": "tidy.rubbish", "words": words, "facts": [], "spot": None, "place": "村口", "village": village,
                       "happenedAt": None, "phone": None, "photos": []}).encode()
    return ask("POST", "/api/intake/reports", body, {"Content-Type": "application/json", "Idempotency-Key": key}, timeout=60)


def database(sql):
    files = os.path.join(data, "postgres")
    number = open(os.path.join(files, "postmaster.pid")).read().split("\n")[3]
    return subprocess.run(["psql", "-XAtq", "-h", "127.0.0.1", "-p", number, "-U", "postgres", "postgres", "-c", sql],
                          env={**os.environ, "PGPASSWORD": open(os.path.join(data, "postgres.password")).read().strip()},
                          check=True, capture_output=True, text=True).stdout.strip()


def postmaster():
    return int(open(os.path.join(data, "postgres", "postmaster.pid")).readline())


class Posters:
    """Thirty who report one after the other; who is not answered sends the same again under the same key."""

    def __init__(self, mark):
        self.mark, self.acknowledged, self.going, self.times = mark, [], True, []
        self.threads = [threading.Thread(target=self.post, args=(n,), daemon=True) for n in range(30)]
        for thread in self.threads:
            thread.start()

    def post(self, number):
        sent = 0
        while self.going:
            sent += 1
            words, key = "%s 第%d处第%d回的垃圾没有人清运" % (self.mark, number, sent), str(uuid.uuid4())
            while True:
                begun = time.monotonic()
                status, _ = report(words, key)
                if status == 201:
                    self.times.append(time.monotonic() - begun)
                    self.acknowledged.append(words)
                    break
                if not self.going:
                    return
                time.sleep(0.2)

    def end(self):
        self.going = False
        for thread in self.threads:
            thread.join()


def lost_and_doubled(posters):
    """Every acknowledged report is a row, none is two; ends the run where it is not so."""
    rows = database("select words, count(*) from intake.report where words like '%s %%' group by words" % posters.mark)
    there = {line.rsplit("|", 1)[0]: int(line.rsplit("|", 1)[1]) for line in rows.split("\n") if line}
    lost = [words for words in posters.acknowledged if words not in there]
    doubled = [words for words, many in there.items() if many > 1]
    if lost or doubled:
        sys.exit("lost %d, doubled %d of %d" % (len(lost), len(doubled), len(posters.acknowledged)))
    return len(posters.acknowledged)


def killed(what, kill):
    """KILLS times under thirty posters: how many were acknowledged, how long until the next was."""
    global server
    posters, back = Posters("杀" + uuid.uuid4().hex[:8]), []
    for _ in range(kills):
        time.sleep(random.uniform(1, 3))
        begun = time.monotonic()
        kill()
        while report("之后" + uuid.uuid4().hex, str(uuid.uuid4()))[0] != 201:
            if server.poll() is not None:
                server = start()
            if time.monotonic() - begun > 180:
                sys.exit("not back after the %s was killed" % what)
            time.sleep(0.1)
        back.append(time.monotonic() - begun)
    time.sleep(1)
    posters.end()
    known = lost_and_doubled(posters)
    print("| kill -9 of the %s, %d × under 30 posters | %s acknowledged, **0 lost, 0 doubled**; back after %.1f / %.1f / %.1f s (min, median, max) |"
          % (what, kills, f"{known:,}", min(back), statistics.median(back), max(back)), flush=True)


def at_once(many, send):
    """Sends MANY at once and asks for the form all the while; the answers by number, and the longest the form took."""
    answers, going, longest = [], [True], [0.0]

    def look():
        while going[0]:
            begun = time.monotonic()
            status, _ = ask("GET", "/api/intake/form")
            longest[0] = max(longest[0], time.monotonic() - begun if status == 200 else 120)
            time.sleep(0.05)

    looker = threading.Thread(target=look)
    looker.start()
    threads = [threading.Thread(target=lambda: answers.append(send()[0])) for _ in range(many)]
    begun = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.monotonic() - begun
    going[0] = False
    looker.join()
    told = ", ".join("%d × %s" % (answers.count(one), one or "cut off") for one in sorted(set(answers)))
    return "%s in %.1f s; the form meanwhile at most %.2f s" % (told, took, longest[0])


def picture(path):
    body = open(path, "rb").read()
    return lambda: ask("POST", "/api/pictures", body, {"Content-Type": "image/jpeg", "Idempotency-Key": str(uuid.uuid4())})


def resident_mb():
    kept = open("/proc/%d/smaps_rollup" % server.pid).read()
    return next(int(line.split()[1]) for line in kept.split("\n") if line.startswith("Rss:")) // 1024


server = start()
until_answering()
try:
    village = None
    while not village:
        village = database("select code from places.division where length(code) = 12 and valid_to is null order by code limit 1")
        time.sleep(1)
    while report("垃圾没有人清运", str(uuid.uuid4()))[0] != 201:
        time.sleep(1)
    time.sleep(20)
    rest = resident_mb()

    print("| what | figure |\n|---|---|")
    print("| two pictures of 7000 × 7000 with 300 scans more | %s |" % at_once(2, picture(os.path.join(room, "scans.jpg"))), flush=True)
    facts = json.dumps({"kind": "tidy.rubbish", "words": "", "facts": ["a"] * 2_900_000}).encode()
    print("| thirty JSON bodies of %.1f MB | %s |" % (len(facts) / 1e6, at_once(30, lambda: ask(
        "POST", "/api/intake/reports", facts, {"Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())}))), flush=True)
    noise = os.path.join(room, "noise.jpg")
    print("| sixty honest pictures of %.1f MB | %s |" % (os.path.getsize(noise) / 1e6, at_once(60, picture(noise))), flush=True)
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(2000)]
    for one in slow:
        one.sendall(b"GET /api/intake/form HTTP/1.1\r\nHost: x\r\n")
    print("| beside 2,000 connections whose headings never end | %s |" % at_once(1, lambda: ask("GET", "/api/intake/form")), flush=True)
    for one in slow:
        one.close()
    peak = resident_mb()
    for _ in range(60):
        ask("GET", "/open311/v2/requests.json?page_size=1000")
    peak = max(peak, resident_mb())
    begun = time.monotonic()
    while time.monotonic() - begun < 420 and resident_mb() > 1.15 * rest:
        time.sleep(10)
    print("| memory of the server: at rest, at the most under all this, then left alone for %.0f s | %d, %d, %d MB |"
          % (time.monotonic() - begun, rest, peak, resident_mb()), flush=True)

    killed("server", lambda: os.kill(server.pid, signal.SIGKILL))
    killed("database (one backend)", lambda: os.kill(int(database(
        "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by random() limit 1")), signal.SIGKILL))
    killed("database (postmaster)", lambda: os.kill(postmaster(), signal.SIGKILL))

    posters = Posters("停" + uuid.uuid4().hex[:8])
    time.sleep(3)
    begun = time.monotonic()
    server.terminate()
    code = server.wait()
    took = time.monotonic() - begun
    server = start()
    until_answering()
    posters.end()
    print("| SIGTERM under 30 posters | ends in %.1f s, code %d; %s acknowledged, 0 lost, 0 doubled |"
          % (took, code, f"{lost_and_doubled(posters):,}"), flush=True)
finally:
    server.kill() if sys.exc_info()[0] else server.terminate()
    server.wait()
