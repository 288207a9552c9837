/** Routes of absences, invitations and units. */
import type { RoutesOf } from './main'

export const routes = {
  absences: {
    colleagues: ['GET', '/duties/stand-ins'],
    put: ['PUT', '/duties/absences/{absence}'],
    end: ['POST', '/duties/absences/{absence}/end'],
    decline: ['POST', '/duties/absences/{absence}/decline'],
  },
  invitations: { make: ['PUT', '/invitations/{invitation}'], read: ['GET', '/invitations/by-code/{code}'], accept: ['POST', '/invitations/by-code/{code}/accept'] },
  units: { page: ['GET', '/units'], put: ['PUT', '/units/{unit}'], remove: ['POST', '/units/{unit}/remove'], asked: ['GET', '/units/asked'] },
} as const satisfies RoutesOf<'absences' | 'invitations' | 'units'>
