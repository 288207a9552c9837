import type { PlaceJob, PlaceShape } from '@shared/places'

/** `onDone`: the tree is another one now; with a job where it runs on, with `to` where the page goes on at another place. */
export interface ShapeSheetProps { readonly of: PlaceShape; readonly onClose: () => void; readonly onDone: (done: { readonly job?: PlaceJob; readonly to?: string }) => void }
