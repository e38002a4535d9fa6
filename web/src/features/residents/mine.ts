import { recall, remember } from '@/i18n'

/** Codes of one's own reports, kept on this phone and nowhere else. */
export interface Mine {
  code: string
  kind: string
  at: number
}

const KEPT = 'yige.mine'
const MOST = 20

export function mine(): Mine[] {
  try {
    const all = JSON.parse(recall(KEPT) ?? '[]')
    return Array.isArray(all) ? all.filter((one) => typeof one?.code === 'string') : []
  } catch {
    return []
  }
}

export function keepMine(one: Mine): void {
  write([one, ...mine().filter((other) => other.code !== one.code)].slice(0, MOST))
}

export function forgetMine(code?: string): void {
  write(code === undefined ? [] : mine().filter((one) => one.code !== code))
}

const write = (all: Mine[]) => remember(KEPT, all.length === 0 ? null : JSON.stringify(all))
