/** The pages that are looked at for eyes and fingers, by who opens them; the list of the pages of app.config is held against it. */

/**
 * What is done, and the element that says that it is there: a page to open, or `tap …` on the one before it; `do tap …` without looking.
 * `{cmp}` is the first of its kind that an earlier page shows; `{own}` and the like stand for what the scene made. Other journeys move the clock: a page that by then says why it has nothing is looked at like that.
 */
export type Step = readonly [what: string, there: string]

export const lookedAt: Readonly<Record<string, readonly Step[]>> = {
  'chen-lan': [
    ['pages/home/index', '#home'], ['pages/services/index', '#services'], ['pages/me/index', '#me'], ['pages/lost/index', '#lost-page .state'],
    ['features/reports/pages/submit/index', '#go-check'], ['features/reports/pages/check/index', '#check .state'], ['features/filed/pages/list/index', '#reports'], ['features/filed/pages/detail/index?id={rpt}', '#timeline'], ['features/reports/pages/done/index?id={rpt}', '#report-done'],
    ['features/orders/pages/offers/index', '[id*="cmp_"]'], ['features/orders/pages/campaign/index?id={cmp}', '#campaign-page .card, #campaign-page .state'], ['features/orders/pages/form/index?id={own}', '#order-form .card'],
    ['do tap #step-veg-more', '#order-sum'], ['tap #go-check', '#order-check .card'],
    ['features/bags/pages/bags/index', '#bags-page'], ['features/bags/pages/bag/index?id={cmp}', '#bag-page .card, #bag-page .state'], ['features/handover/pages/missing/index?id={cmp}&household={home}', '#missing-page .card, #missing-page .state'], ['features/subsidies/pages/mine/index', '#my-subsidies'],
    ['features/help/pages/ask/index', '#help-kinds'], ['features/help-form/pages/form/index?kind=medicine', '#help-go-check'], ['features/help-form/pages/form/index?kind=transport', '#help-go-check'],
    ['features/help-form/pages/form/index?kind=psychological', '#help-go-check'], ['do tap [id^="help-who-"]:has-text("陈岚")', '#help-who .choice--on'], ['do tap #help-talk-phone', '#help-talk-phone.choice--on'], ['do tap #help-alone-no', '#help-alone-no.choice--on'], ['do tap #help-by-days', '#help-by-days.choice--on'], ['tap #help-go-check', '#check-facts'],
    ['features/help/pages/mine/index', '#go-ask'], ['features/help/pages/request/index?id={help}', '#help-state'], ['tap #withdraw', '#withdraw-sheet'],
    ['features/hands/pages/gate/index', '#shifts, #shifts-none'], ['features/care/pages/mine/index', '#care-mine .btn'], ['features/measures/pages/mine/index', '#measure-mine .card, #measure-mine .state'], ['features/gate/pages/mine/index', '#pass-shown'], ['tap #add-visitor', '#guest-form'], ['features/identity/pages/members/index', '#members-page .cell'], ['features/identity/pages/looks/index', '#looks-page .lead'], ['features/identity/pages/consents/index', '#consents .card'],
    ['features/identity/pages/name/index', '#name-page .field'], ['features/identity/pages/household/index', '#household .field'], ['features/identity/pages/phone/index', '#phone-page .field'], ['features/identity/pages/sign-in/index', '#sign-in-page .btn'],
  ],
  'xu-qing': [
    ['pages/me/index', '#me'], ['features/volunteers/pages/mine/index', '#open'], ['tap [id^="open-tsk_"]', '#open-sheet'], ['features/help-work/pages/work/index?id={tsk}', '#work-view, #help-work-page .state'], ['features/help-work/pages/brought/index', '#brought, #brought-none'], ['features/volunteers/pages/sign-up/index', '#volunteer-form-page .btn--main'],
    ['features/hands/pages/mine/index', '[id^="callup-cup_"], #hands-page .state'], ['features/hands/pages/one/index?id={cup}', '#hand-facts, #hand-page .state'], ['features/hands/pages/points/index', '#points-total'],
  ],
  'zhang-weiguo': [
    ['pages/inbox/index', '[id^="task-tsk_"]'], ['features/inbox/pages/task/index?id={tsk}', '#timeline'], ['features/overview/pages/search/index?place={place}', '#search'], ['features/overview/pages/overdue/index?place={place}', '#overdue-page .cell, #overdue-page .state'], ['features/overview/pages/overnight/index', '#overnight-page .card, #overnight-page .state'],
    ['features/share-out/pages/deal/index?place={place}', '#share-out-page .field, #share-out-page .state'], ['features/desk/pages/file/index', '#desk .field'], ['features/help-work/pages/runs/index?place={place}', '#help-runs .card, #help-runs .state'],
    ['features/duties/pages/rota/index', '#rota'], ['features/duties/pages/units/index', '#units-page'], ['features/duties/pages/unit/index?place={place}', '#unit-page .field'], ['features/duties/pages/hours/index?place={place}&role=community-worker', '#hours-page .card'],
    ['features/duties/pages/away/index?place={place}&role=community-worker', '#away-page .field'], ['features/duties/pages/invite/index?place={place}', '#invite-page .field'], ['features/duties/pages/accept/index', '#accept-page .field'], ['features/duties/pages/code/index?place={place}', '#code-page .card, #code-page .field'],
    ['features/volunteers/pages/accept/index', '#volunteers-page .card'], ['features/care/pages/list/index', '#care-list'], ['features/measures/pages/list/index', '#measures'], ['tap #set-new', '#set-form .field'], ['features/measures/pages/rules/index', '#rules .card, #rules .state'], ['features/gate/pages/keep/index?place={place}', '#gate-check'], ['tap #gate-no-pass', '#gate-form'], ['features/gate/pages/work/index', '#paper-make'], ['tap #gate-part-keys', '#key-rotate'], ['tap #gate-part-entries', '#day-entries, #no-day-entries'], ['features/care/pages/mark/index', '#care-mark .field'],
    ['features/subsidies/pages/door/index', '#subsidy-door .field'], ['features/places/pages/shape/index?place={place}', '#shape-page .cell'], ['features/places/pages/import/index?place={place}', '#import-page .btn'],
    ['features/texts/pages/list/index', '#texts .card, #texts .cell, #texts .state'], ['features/callups/pages/list/index', '[id^="callup-cup_"], #callups-none'], ['features/callups/pages/run/index?id={cup}', '#run-facts, #callup-run-page .state'], ['features/callups/pages/code/index?id={cup}', '#code-text, #callup-code-page .state'],
    ['features/callups/pages/open/index', '#callup-title'], ['features/callups/pages/shifts/index', '#callup-gate'],
  ],
  'gao-feng': [
    ['pages/me/index', '#me'], ['features/risk/pages/list/index', '[id^="version-imp_"]'], ['features/risk/pages/read/index?import={imp}', '#changed'], ['features/risk/pages/read/index', '#list-choose'], ['features/risk/pages/district/index?district=460203', '#district-rows'],
  ],
  'zheng-li': [
    ['pages/me/index', '#me'], ['features/arrivals/pages/lists/index', '[id^="list-arl_"]'], ['features/arrivals/pages/list/index?id={arl}', '#list-result'], ['tap [id^="community-4"]', '#ledger'], ['features/arrivals/pages/queue/index', '[id^="queued-arv_"], #queue-none'],
  ],
  'zhou-min': [
    ['pages/me/index', '#me'], ['features/campaigns/pages/mine/index', '[id*="cmp_"]'], ['tap [id^="campaign-cmp_"]:has-text("草稿")', '#campaign-edit .field'], ['features/orders/pages/preview/index?id={draft}', '#campaign-publish'], ['features/campaigns/pages/run/index?id={own}', '#campaign-run .card'],
    ['features/accounts/pages/settlement/index?id={confirmed}', '#settlement-page'], ['features/accounts/pages/differences/index?id={confirmed}', '#differences-page'], ['features/accounts/pages/record/index?id={confirmed}', '#record-page .field'],
    ['features/handover/pages/lead/index?id={confirmed}', '#hand-over-page .card'], ['features/handover/pages/count/index?id={confirmed}&station=supermarket', '#count-page .field'], ['features/handover/pages/tour/index?id={confirmed}&building={place}-b3', '#tour-progress'], ['tap [id^="bag-hh_"]', '#hand'], ['features/handover/pages/rounds/index?place={place}', '#rounds-page .cell, #rounds-page .state'],
  ],
}

/** Pages of app.config that nobody looks at, each with the reason. */
export const notLookedAt: Readonly<Record<string, string>> = {}
