// Other systems report and follow by GeoReport v2: an off-the-shelf client as it comes, and a validator of XML.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import Open311 from 'open311'
import { validateXML } from 'xmllint-wasm'
import { stage } from '../steps.js'

const COUNTY = '610824'
const SCHEMA = readFileSync(join(import.meta.dirname, '../geo-report-v2.xsd'), 'utf8')

let apiKey, administrator, city, taken, followed

const here = stage({
  async prepare({ yige }) {
    administrator = await signedIn(yige, 'admin')
    const code = 'app-' + crypto.randomUUID().slice(0, 8)
    apiKey = (await administrator('/api/open311/clients', { code, name: '掌上靖边', perMinute: 1000 })).apiKey
  },
})

/** Writes in a person's name through the interface. */
async function signedIn(yige, login) {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(yige.url + '/api/access/sessions', {
    method: 'POST', headers, body: JSON.stringify({ login, password: yige.accounts[login] }),
  })
  assert.equal(answer.status, 201, await answer.clone().text())
  headers['X-CSRF'] = (await answer.json()).csrf
  headers.Cookie = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ')
  return async (path, body) => {
    const done = await fetch(yige.url + path, { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) })
    assert.equal(done.status, 201, await done.clone().text())
    return done.json()
  }
}

/** A method of the client that can be waited for. It says only that it went wrong; what is said with it, is told too. */
const ask = (method, ...args) =>
  promisify((done) => city[method](...args, (fault, answer) => done(fault && new Error(`${fault}: ${answer}`), answer)))()

test('the client finds where the methods are and what may be reported', async () => {
  city = new Open311({ discovery: here.yige.url + '/open311/discovery.json', jurisdiction: COUNTY, apiKey })
  const found = await ask('serviceDiscovery', { cache: true })
  assert.equal(city.endpoint, here.yige.url + '/open311/v2/')
  assert.equal(city.format, 'json')
  assert.ok(found.key_service.length > 0 && !Number.isNaN(Date.parse(found.changeset)))

  const services = await ask('serviceList')
  const light = services.find((service) => service.service_code === 'street.light')
  assert.deepEqual([light.service_name, light.type, light.metadata], ['路灯不亮', 'realtime', true])
  for (const code of ['street.light', 'dispute.neighbours']) {
    const definition = await ask('serviceDefinition', code)
    assert.equal(definition.service_code, code)
    assert.ok(definition.attributes.find((each) => each.code === 'FACTS').values.some((value) => value.key === 'DANGER_NOW'))
  }
})

test('it reports with attributes and gets a number', async () => {
  const { lon, lat } = here.village.spot
  const [made] = await ask('submitRequest', {
    service_code: 'street.light', lat, long: lon, address_string: '村委会门口', description: '路灯杆歪了 <灯> & 线露在外面',
    first_name: '小满', last_name: '欧阳', phone: '13911112222', attributes: { POLE_NUMBER: '东街17号', HOW_MANY_LIGHTS: 'SEVERAL', FACTS: ['NO_SUPPLY', 'ASKED_BEFORE'] },
  })
  assert.match(made.service_notice, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  taken = made.service_request_id
  assert.deepEqual((await ask('token', taken)).map((each) => each.service_request_id), [taken])
})

test('it reads the request back by number, by several, and by what it asks for', async () => {
  const { lon, lat } = here.village.spot
  const [other] = await ask('submitRequest', { service_code: 'street.road', lat, long: lon, description: '路面有个坑' })
  followed = other.service_request_id
  const [mine] = await ask('serviceRequest', taken, { api_key: apiKey })
  assert.match(mine.description, /^路灯杆歪了 <灯> & 线露在外面\n灯杆或标志编号：东街17号\n不亮的范围：连着几盏$/)
  assert.deepEqual([mine.status, mine.service_code, mine.address, mine.lat, mine.long], ['open', 'street.light', '村委会门口', lat, lon])
  for (const time of ['requested_datetime', 'updated_datetime', 'expected_datetime']) assert.ok(!Number.isNaN(mine[time].getTime()), time)

  const [anybodys] = await ask('serviceRequest', taken)
  assert.deepEqual([anybodys.service_request_id, anybodys.description], [taken, null])
  assert.doesNotMatch(JSON.stringify([mine, anybodys]), /欧阳|13911112222/)

  const numbers = async (...query) => (await ask('serviceRequests', ...query)).map((each) => each.service_request_id)
  assert.deepEqual((await numbers([taken, other.service_request_id])).sort(), [taken, other.service_request_id].sort())
  const today = new Date(Date.now() - 3_600_000).toISOString()
  assert.ok((await numbers({ service_code: 'street.light', start_date: today, status: 'open' })).includes(taken))
  assert.ok(!(await numbers({ service_code: 'street.road', start_date: today })).includes(taken))
  assert.ok(!(await numbers({ status: 'closed', start_date: today })).includes(taken))
  assert.equal((await numbers({ start_date: today, page_size: 1 })).length, 1)
})

test('what is wrong it is told: another county, no such service, a wrong key', async () => {
  const { lon, lat } = here.village.spot
  const report = { service_code: 'street.light', lat, long: lon, description: '灯' }
  await assert.rejects(ask('serviceRequests', { jurisdiction_id: '000000' }), /404/)
  await assert.rejects(ask('submitRequest', { ...report, service_code: 'made.up' }), /404/)
  await assert.rejects(ask('submitRequest', { ...report, lat: '', long: '' }), /400/)
  await assert.rejects(ask('submitRequest', { ...report, attributes: { HOW_MANY_LIGHTS: 'ALL' } }), /400/)
  city.apiKey = 'nobody'
  await assert.rejects(ask('submitRequest', report), /403/)
  city.apiKey = apiKey
})

test('what is done about it is followed update by update, and a word of the sender goes the other way', async () => {
  const worker = await signedIn(here.yige, 'worker')
  await worker(`/api/incidents/${followed}/answer`, {})
  const body = new URLSearchParams({
    api_key: apiKey, jurisdiction_id: COUNTY, service_request_id: followed, update_id: 'app-1', status: 'open', description: '坑更大了',
    updated_datetime: new Date().toISOString(),
  })
  const posted = await fetch(city.endpoint + 'servicerequestupdates.json', { method: 'POST', body })
  assert.equal(posted.status, 200, await posted.clone().text())
  const query = new URLSearchParams({ api_key: apiKey, service_request_id: followed })
  const updates = await (await fetch(`${city.endpoint}servicerequestupdates.json?${query}`)).json()
  assert.deepEqual(updates.map((each) => each.status), ['open', 'open'])
  assert.equal(updates[0].external_status_code, 'ANSWERED')
  assert.equal(updates[1].description, '坑更大了')
})

test('every answer in XML is valid after the schema written from the standard', async () => {
  const errors = ['services/made.up.xml', 'requests/nothing.xml', 'services.xml?jurisdiction_id=1', 'tokens/nothing.xml']
  const answers = ['discovery.xml', 'services.xml', 'services/street.light.xml', 'services/dispute.neighbours.xml', 'requests.xml',
    `requests/${taken}.xml`, `requests/${taken}.xml?api_key=${apiKey}`, `tokens/${taken}.xml`, `servicerequestupdates.xml?api_key=${apiKey}`]
  for (const path of [...answers, ...errors]) {
    const answer = await fetch(city.endpoint + path)
    assert.equal(answer.ok, answers.includes(path), path)
    assert.match(answer.headers.get('content-type'), /^text\/xml; ?charset=utf-8$/i, path)
    await isValid(await answer.text(), path)
  }
  const { lon, lat } = here.village.spot
  const body = new URLSearchParams({ api_key: apiKey, service_code: 'tidy.rubbish', lat, long: lon, description: '垃圾 ]]> \u0007 \u{2000B}' })
  const posted = await (await fetch(city.endpoint + 'requests.xml', { method: 'POST', body })).text()
  await isValid(posted, 'the answer to a post')
  const number = posted.match(/<service_request_id>(.+?)</)[1]
  await isValid(await (await fetch(`${city.endpoint}requests/${number}.xml?api_key=${apiKey}`)).text(), 'what cannot stand in XML')
})

test('the schema refuses what the standard does not have', async () => {
  const update = (status, time) =>
    `<service_request_updates><request_update><update_id>1</update_id><status>${status}</status><updated_datetime>${time}</updated_datetime></request_update></service_request_updates>`
  await isValid(update('open', '2026-11-22T08:00:00Z'), 'as it should be')
  for (const wrong of [update('done', '2026-11-22T08:00:00Z'), update('open', '2026-11-22 08:00'), '<services><service/></services>', '<services>'])
    await assert.rejects(isValid(wrong, 'wrong'), assert.AssertionError)
})

async function isValid(contents, what) {
  const { valid, errors } = await validateXML({ xml: [{ fileName: 'answer.xml', contents }], schema: [SCHEMA] })
  assert.ok(valid, `${what}: ${errors.map((each) => each.message).join('; ')}\n${contents.slice(0, 2000)}`)
}
