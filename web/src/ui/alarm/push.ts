import { call, get, post } from '@/api/client'

export type PushState = 'none' | 'off' | 'on' | 'denied' | 'unreachable'

/** Whether this browser can be told while no page of ours is open. */
const canPush = () => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

const DEVICES = '/api/alerts/devices'

/** By which the browser knows this server's messages; none where the server keeps no key for it. */
const key = () =>
  get<{ key: string }>('/api/alerts/key').then(
    (said) => said.key,
    () => '',
  )

export async function pushState(): Promise<PushState> {
  if (!canPush() || !(await key())) return 'none'
  if (Notification.permission === 'denied') return 'denied'
  const worker = await navigator.serviceWorker.getRegistration().catch(() => undefined)
  return (await worker?.pushManager.getSubscription()) ? 'on' : 'off'
}

export async function startPush(): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  const worker = await navigator.serviceWorker.register('/alerts-worker.js')
  await navigator.serviceWorker.ready
  const applicationServerKey = bytes(await key())
  const device = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }).catch(() => null)
  // The browser asks its maker's push service, which a county's network may not reach.
  if (!device) return 'unreachable'
  const { endpoint, keys } = device.toJSON()
  await post(DEVICES, { endpoint, p256dh: keys?.p256dh, auth: keys?.auth }, crypto.randomUUID())
  return 'on'
}

export async function stopPush(): Promise<PushState> {
  const worker = await navigator.serviceWorker.getRegistration()
  const device = await worker?.pushManager.getSubscription()
  if (device) {
    await call(`${DEVICES}/gone`, { method: 'POST', body: { endpoint: device.endpoint } })
    await device.unsubscribe()
  }
  return 'off'
}

export const testPush = () => call('/api/alerts/test', { method: 'POST', body: {} })

/** A key as the browser wants it. */
export function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  const all = new Uint8Array(new ArrayBuffer(text.length))
  for (let n = 0; n < text.length; n++) all[n] = text.charCodeAt(n)
  return all
}
