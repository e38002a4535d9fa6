import { merged, type Words } from './words'

/** English, fetched when somebody asks for it. */
export default merged(import.meta.glob<Words>('./*.en.json', { eager: true, import: 'default' }))
