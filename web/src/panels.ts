// Which features hang something on an incident or above the tasks. Fetched with the first screen of the staff's.
import '@/features/casework/panels'
import '@/features/letters/panels'
import '@/features/mediation/panels'
import '@/features/mediators/panels'
import '@/features/police/panels'
import '@/features/rosters/panels'
import '@/features/sessions/panels'
import '@/features/supervision/panels'
