import { View } from '@tarojs/components'
import { useLoaded } from '@/api/use-loaded'
import { volunteerWords } from '@/i18n/volunteers'
import { useWords } from '@/i18n/words'
import { NeedsMe } from '@/session/needs'
import { PageTitle } from '@/ui/heading'
import { Loaded } from '@/ui/loaded'
import { Page } from '@/ui/page'
import { api } from '../../api'
import { SignUpForm } from '../../components/sign-up-form'

/** Signing up, or saying it anew. */
export default function SignUpPage() {
  const words = useWords(volunteerWords)
  const mine = useLoaded('mine', () => api.volunteers.mine())
  const isNew = mine.data !== undefined && mine.data.profile === undefined
  return (
    <Page id='volunteer-form-page' title={words.title}>
      <NeedsMe>
        {(me) => (
          <Loaded of={mine}>
            {(known) => (
              <>
                <PageTitle>{isNew ? words.signUp : words.change}</PageTitle>
                {isNew ? <View className='lead'>{words.lead}</View> : null}
                <SignUpForm mine={known} me={me} />
              </>
            )}
          </Loaded>
        )}
      </NeedsMe>
    </Page>
  )
}
