import type { RouteMeta, RouteRecordNormalized } from 'vue-router'
import type { Me, Role } from '@/api/access'

declare module 'vue-router' {
  interface RouteMeta {
    title: string
    /** Staff only, and only those who hold one of these. The server decides; this is what is worth showing. */
    roles?: Role[]
    /** The menu it stands in, and how far down. */
    menu?: { in: 'main' | 'admin'; at: number; name: string }
  }
}

export interface MenuItem {
  path: string
  /** The key of its name among the words. */
  name: string
}

export const may = (meta: RouteMeta, who: Me | null): boolean =>
  !meta.roles || (!!who && meta.roles.some((role) => who.roles.includes(role)))

/** What stands in a menu for this person, the most useful first: read off the routes, so that nothing is said twice. */
export function menuOf(
  routes: Pick<RouteRecordNormalized, 'path' | 'meta'>[],
  menu: 'main' | 'admin',
  who: Me | null,
): MenuItem[] {
  return routes
    .filter(({ meta }) => meta.menu?.in === menu && may(meta, who))
    .sort((a, b) => a.meta.menu!.at - b.meta.menu!.at)
    .map(({ path, meta }) => ({ path, name: meta.menu!.name }))
}
