import { ref } from 'vue'
import { access, type Me, type Role } from './access'
import { Refusal, useCsrf, whenSignedOut } from './client'

/** Who is signed in, if anybody. */
export const me = ref<Me | null>(null)

let asked: Promise<void> | null = null

function set(who: Me | null): void {
  me.value = who
  useCsrf(who?.csrf ?? null)
}

// The next who wants to know asks anew.
whenSignedOut(() => {
  asked = null
  set(null)
})

/** Asks the server once who holds this browser's session. */
export function knowMe(): Promise<void> {
  asked ??= access.me().then(set, (e) => {
    if (!(e instanceof Refusal) || e.status !== 401) asked = null
    set(null)
  })
  return asked
}

export async function signIn(login: string, password: string, code?: string): Promise<Me> {
  set(await access.signIn(login, password, code))
  asked = Promise.resolve()
  return me.value!
}

export async function changePassword(old: string, fresh: string): Promise<void> {
  set(await access.changePassword(old, fresh))
}

/** Asks again: something about the person changed. */
export async function knowMeAnew(): Promise<void> {
  set(await access.me())
}

export async function signOut(): Promise<void> {
  try {
    await access.signOut()
  } finally {
    set(null)
  }
}

export const is = (who: Me | null, ...roles: Role[]) => !!who && roles.some((role) => who.roles.includes(role))
