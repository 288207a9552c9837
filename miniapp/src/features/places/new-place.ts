/** The id of a place to be: its community's, a hyphen and eight random letters or digits. */
import { ulid } from '@shared/ids'

export const newPlaceId = (community: string): string => `${community}-${ulid().slice(-8)}`
