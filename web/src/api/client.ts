import { wordsNow } from '@/i18n'
import { hearServerTime } from './clock'
import type { ProblemDocument } from './shared'

/** The server's refusal, or the lack of a server. `problem` is absent when nothing answered. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDocument | null,
    readonly retryAfter: number | null = null,
  ) {
    super(problem?.title ?? `HTTP ${status}`)
  }

  /** Nothing answered, or it may answer later: sending the very same again is right. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status === 502 || this.status === 503 || this.status === 504
  }
}

let csrf: string | null = null

/** Kept in memory alone: the token that goes with the session's cookie. */
export function useCsrf(token: string | null): void {
  csrf = token
}

let onSignedOut: () => void = () => {}

/** What to do when the server says that the session is over. */
export function whenSignedOut(then: () => void): void {
  onSignedOut = then
}

let pressed = true

/** What is asked in here nobody pressed for: the server must not take it for a sign that somebody is there. */
export function quietly<T>(ask: () => Promise<T>): Promise<T> {
  pressed = false
  try {
    return ask()
  } finally {
    pressed = true
  }
}

/** The header that tells a screen looking again from a person. */
export const NOBODY = { 'X-Yige-Action': 'none' }

/** The server does not know this session any more. */
export const sessionOver = (): void => onSignedOut()

export interface Sending {
  method?: string
  body?: unknown
  /** A body that is sent as it is, with its media type. */
  raw?: { body: BodyInit; type: string }
  /** The same key for the same press of a button, however often it is sent. */
  key?: string
  query?: Record<string, string | number | boolean | null | undefined>
  signal?: AbortSignal
  /** Headers besides those that every question has. */
  more?: Record<string, string>
}

export function address(path: string, query: Sending['query'] = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  if (pairs.length === 0) return path
  return `${path}?${new URLSearchParams(pairs.map(([name, value]) => [name, String(value)]))}`
}

export function headers(sending: Sending): Record<string, string> {
  const all: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': wordsNow(),
    ...(pressed ? {} : NOBODY),
    ...sending.more,
  }
  if (sending.raw) all['Content-Type'] = sending.raw.type
  else if (sending.body !== undefined) all['Content-Type'] = 'application/json'
  if (sending.key) all['Idempotency-Key'] = sending.key
  if (csrf && sending.method && sending.method !== 'GET') all['X-CSRF'] = csrf
  return all
}

/** Sends a request and gives back the answer's JSON, or throws a {@link Refusal}. */
export async function call<T>(path: string, sending: Sending = {}): Promise<T> {
  const text = await (await answered(path, sending)).text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

/** Sends a request whose answer is a file to keep. */
export async function callForFile(path: string, sending: Sending = {}): Promise<Blob> {
  return (await answered(path, sending)).blob()
}

async function answered(path: string, sending: Sending): Promise<Response> {
  let response: Response
  try {
    response = await fetch(address(path, sending.query), {
      method: sending.method ?? 'GET',
      headers: headers(sending),
      body: sending.raw?.body ?? (sending.body === undefined ? undefined : JSON.stringify(sending.body)),
      credentials: 'same-origin',
      signal: sending.signal,
    })
  } catch (e) {
    if (e instanceof DOMException && e.name === 'AbortError') throw e
    throw new Refusal(0, null)
  }
  hearServerTime(response.headers.get('Date'))
  if (response.ok) return response
  const text = await response.text()
  const refusal = new Refusal(response.status, problemOf(text), Number(response.headers.get('Retry-After')) || null)
  if (response.status === 401) sessionOver()
  throw refusal
}

export function problemOf(text: string): ProblemDocument | null {
  try {
    const document = JSON.parse(text)
    return typeof document?.title === 'string' ? document : null
  } catch {
    return null
  }
}

export const get = <T>(path: string, query?: Sending['query'], signal?: AbortSignal) => call<T>(path, { query, signal })

export const post = <T>(path: string, body: unknown = {}, key?: string) => call<T>(path, { method: 'POST', body, key })

/** A fresh key for one press of a button. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
}
