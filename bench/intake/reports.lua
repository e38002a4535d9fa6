-- Reports for wrk to send, each under a key of its own; SPOTS are pairs of longitude and latitude.
local spots, keys, sent = {}, "", 0
local threads = 0

function setup(thread)
  threads = threads + 1
  thread:set("number", threads)
end

function init()
  for lon, lat in os.getenv("SPOTS"):gmatch("(%S+) (%S+)") do
    spots[#spots + 1] = '{"lon":' .. lon .. ',"lat":' .. lat .. "}"
  end
  local random = io.open("/dev/urandom", "rb")
  keys = random:read(12):gsub(".", function(c) return string.format("%02x", c:byte()) end)
  random:close()
  wrk.headers["Content-Type"] = "application/json"
end

function request()
  sent = sent + 1
  wrk.headers["Idempotency-Key"] = keys .. "-" .. sent
  local body = '{"kind":"tidy.rubbish","words":"小区门口的垃圾三天没有人清运，味道很大","facts":[],"spot":'
    .. spots[(sent + number) % #spots + 1]
    .. ',"place":null,"village":null,"happenedAt":null,"phone":null,"photos":[]}'
  return wrk.format("POST", "/api/intake/reports", nil, body)
end

function done(summary, latency)
  local wrong = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout
  if wrong > 0 then
    io.stderr:write(wrong, " reports were not taken\n")
    os.exit(1)
  end
  io.write(string.format("RATE %d %.1f\n", summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000))
end
