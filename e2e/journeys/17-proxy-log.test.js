// The proxy as docs/operate.md writes it down: it passes everything on, and its logs hold no case code and no key.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { report, stage } from '../steps.js'

const NGINX = process.env.NGINX ?? '/usr/sbin/nginx'
const PORT = 18443
const here = stage()

/** The server block of the page, with this machine's ports and a certificate of its own. */
function configuration(folder, upstream) {
  const page = readFileSync(new URL('../../docs/operate.md', import.meta.url), 'utf8')
  const written = /```\n(map \$uri[^]*?)```/.exec(page)[1]
  const mine = written
    .replaceAll('http://127.0.0.1:8080', upstream)
    .replaceAll('/var/log/nginx/', folder + '/')
    .replaceAll('/etc/ssl/yige', join(folder, 'yige'))
    .replace('listen 443', `listen ${PORT}`)
  const temps = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((one) => `${one}_temp_path ${folder}/${one};`)
  return `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/start.log; events {}\nhttp {\n${temps.join('\n')}\n${mine}\n}\n`
}

async function proxy(upstream) {
  const folder = mkdtempSync(join(tmpdir(), 'yige-proxy-'))
  mkdirSync(join(folder, 'logs'))
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=yige.example.gov.cn',
    '-keyout', join(folder, 'yige.key'), '-out', join(folder, 'yige.pem')], { stdio: 'ignore' })
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, upstream))
  const nginx = spawn(NGINX, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const ask = (path, ...more) =>
    execFileSync('curl', ['-sk', '--max-time', '10', '-o', '/dev/null', '-D', '-', ...more, `https://127.0.0.1:${PORT}${path}`]).toString()
  for (let tries = 0; tries < 50; tries++) {
    try {
      ask('/health/live')
      break
    } catch {
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  const log = (name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '')
  return {
    ask,
    logs: () => log('yige.log') + log('yige.error.log') + log('start.log'),
    access: () => log('yige.log'),
    async stop() {
      nginx.kill('SIGTERM')
      await new Promise((done) => nginx.on('exit', done))
      rmSync(folder, { recursive: true })
    },
  }
}

test('case codes, links to pictures and keys are in no log of the proxy, and no page says where one came from', { skip: !existsSync(NGINX) }, async () => {
  const { code } = await report(here.yige, { words: '巷口路灯不亮', spot: here.village.spot })
  const through = await proxy(here.yige.url)
  try {
    const bare = code.replaceAll('-', '')
    for (const path of [
      `/c/${code}`,
      `/c/${bare.toLowerCase()}`,
      `//c//${code}`,
      `/%63/${code}`,
      `/api/residents/cases/${code}`,
      `/api/residents/cases/${code}/qr.svg`,
      `/api/pictures/6f1c1c1e-0000-4000-8000-000000000001?code=${code}`,
      '/api/pictures/6f1c1c1e-0000-4000-8000-000000000001/5ecre7.jpg',
      '/open311/v2/services.json?api_key=5ecre7-key&jurisdiction_id=610824',
    ]) {
      const answer = through.ask(path, '-H', `Referer: https://yige.example.gov.cn/c/${code}`)
      assert.match(answer, /^HTTP\/\S+ [1-5]/)
      assert.match(answer, /referrer-policy: no-referrer/i, path)
    }
    assert.match(through.ask(`/api/residents/cases/${code}`), /^HTTP\/\S+ 200/)
    assert.match(through.access(), /GET \/c\/- 200 /)
    assert.match(through.access(), /GET \/api\/residents\/cases\/- 200 /)
    for (const secret of [code, code.toLowerCase(), bare, bare.toLowerCase(), '5ecre7']) assert.ok(!through.logs().includes(secret), through.logs())
    assert.ok(!here.yige.printed().includes(code), 'nor in the log of the server itself')
  } finally {
    await through.stop()
  }
  // Where the server does not answer, the proxy tells its own log nothing of who asked for what.
  const alone = await proxy('http://127.0.0.1:9')
  try {
    assert.match(alone.ask(`/c/${code}`), /^HTTP\/\S+ 502/)
    assert.match(alone.access(), /GET \/c\/- 502 /)
    assert.ok(!alone.logs().includes(code), alone.logs())
  } finally {
    await alone.stop()
  }
})
