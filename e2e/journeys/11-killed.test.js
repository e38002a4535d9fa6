// The power goes while people are reporting: what was answered is there, what was not can be sent again, nothing stands twice.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startYige } from '../yige.js'

const SENDERS = 24
const OWN = { REPORTS_PER_MINUTE: '1000000', DEMO: 'off' }

async function send(url, key) {
  const answer = await fetch(url + '/api/intake/reports', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ kind: 'street.light', words: `路灯不亮 ${key}`, facts: [], photos: [] }),
  })
  assert.equal(answer.status, 201, await answer.clone().text())
  return (await answer.json()).code
}

test('a server killed in the middle of posts loses nothing it answered and takes the rest when it is sent again', async () => {
  let yige = await startYige(OWN)
  const answered = new Map()
  const unanswered = new Set()
  // From here on a post may fail; only when the program is gone nobody begins another.
  let dying = false
  let killed = false
  const senders = Array.from({ length: SENDERS }, async () => {
    while (!killed) {
      const key = crypto.randomUUID()
      unanswered.add(key)
      try {
        answered.set(key, await send(yige.url, key))
        unanswered.delete(key)
      } catch (fault) {
        if (!dying) throw fault
        return
      }
    }
  })
  while (answered.size < 300) await new Promise((done) => setTimeout(done, 20))
  dying = true
  await yige.stop({ keep: true, by: 'SIGKILL' })
  killed = true
  await Promise.all(senders)
  assert.ok(unanswered.size > 0, 'nobody was in the middle of a post')

  yige = await startYige({ ...OWN, DATA: yige.data, PORT: String(yige.port) })
  try {
    for (const [, code] of answered) assert.equal((await fetch(`${yige.url}/api/residents/cases/${code}`)).status, 200, code)
    const codes = new Set(answered.values())
    for (const [key, code] of [...answered].slice(-20)) assert.equal(await send(yige.url, key), code)
    for (const key of unanswered) {
      const code = await send(yige.url, key)
      assert.equal(await send(yige.url, key), code)
      codes.add(code)
    }
    assert.equal(codes.size, answered.size + unanswered.size)
  } finally {
    await yige.stop()
  }
})
