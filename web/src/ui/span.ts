import { useWords } from '@/i18n'
import { span } from './time'

/** Says a length of time in the reader's language. */
export function useSpan() {
  const { t } = useWords()
  return (ms: number): string => {
    const { unit, a, b } = span(ms)
    switch (unit) {
      case 'seconds':
        return t('span.seconds', { a })
      case 'minutes':
        return t('span.minutes', { a })
      case 'hours':
        return b === 0 ? t('span.hours', { a }) : t('span.hoursMinutes', { a, b })
      case 'days':
        return b === 0 ? t('span.days', { a }) : t('span.daysHours', { a, b })
    }
  }
}
