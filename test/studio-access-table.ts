// Who may do what in the studio. Written from the texts, before the code was looked at. Decided by:
// 1. No, unless a text (product.md, domain.md, integrations.md) or the wording of an act says otherwise.
// 2. The coordinator and the editor edit the model, inherit from a base and see what is stale (product.md, "Who uses it").
// 3. No text gives the administrator, the data protection officer, a survey owner, a leader or plain staff anything in the studio; family and strangers never.
// 4. The approver is not named in the design texts: reads what an editor reads, publishes, does not write.
// 5. Who hands out a trust holds it; nobody widens the own trust.
// 6. Where approval is asked for, two persons: nobody publishes the own words.
// 7. Drafts in bulk are editing (within the reach); publishing in bulk unread is more than editing.
// 8. The municipality's frame (start, name, colour, languages) is more than an item: not the editor's.
// 9. Another municipality's people are strangers here, whatever they are at home (promise 4).
// 10. A right goes with the role held now: what an earlier role wrote or was named for gives nothing. So such cells say no rather than '-'.
// 11. Where a line joins two acts (edit and publish), yes means those of the two that the kind may do in the own layer.
export type Expected = 'yes' | 'no' | '-'
export const studioKinds = [
  'administrator',
  'coordinator',
  'editor',
  'approver',
  'data-protection-officer',
  'survey-owner',
  'unit-leader',
  'deputy',
  'staff',
  'substitute',
  'family',
  'unconnected',
  'anonymous',
  'editor-of-other-municipality',
  'coordinator-of-other-municipality',
] as const
export const studioDoings = [
  'see-health',
  'see-studio',
  'see-who-uses',
  'edit-item',
  'publish-item',
  'publish-item-approved',
  'publish-own-approved',
  'accept-inherited',
  'limit-editors',
  'download-pack',
  'import-pack',
  'publish-import',
  'bring-in',
  'adopt-plan',
  'see-start',
  'answer-start',
  'set-facts',
  'in-kept-pack',
  'in-kept-pack-named',
  'outside-reach',
] as const
export const expectedInStudio: Record<(typeof studioDoings)[number], Record<(typeof studioKinds)[number], Expected>> = {
  'see-health': {
    administrator: 'no', // open: no text gives the administrator anything in the studio; titles and counts would do no harm
    coordinator: 'yes', // product: coordinator / editor sees what is stale
    editor: 'yes', // product: same line; domain B6: must show up in an editor's list
    approver: 'yes', // open: the design texts never name an approver; who approves must see what waits
    'data-protection-officer': 'no', // open: sees who did what (product), which is not the model's health
    'survey-owner': 'no',
    'unit-leader': 'no', // open: promise 7 gives every item an owner, who may be a leader; the list is the editors'
    deputy: 'no',
    staff: 'no', // open: may own an item (promise 7), but the list is the editors'
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'see-studio': {
    administrator: 'no', // open: no text gives the administrator drafts
    coordinator: 'yes', // product: edits the model in the browser
    editor: 'yes', // product: same line
    approver: 'yes', // open: not in the design texts; nobody can approve a draft unread
    'data-protection-officer': 'no', // open: 'sees who did what' might reach an item's history; signs off settings, not drafts
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no', // promise 4; one who serves several (domain B4) has the role in each and is no 'other' there
  },
  'see-who-uses': {
    administrator: 'no', // open: as see-studio
    coordinator: 'yes', // part of editing; names and counts only
    editor: 'yes', // open: for a kept pack perhaps only for those named for it
    approver: 'yes', // open: as see-studio, and for a kept pack as the editor
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no', // open: a kept pack's users may wish to know each other; no text says so
    'coordinator-of-other-municipality': 'no', // open: same
  },
  'edit-item': {
    administrator: 'no', // open: no text; the texts name coordinator and editor only
    coordinator: 'yes', // product: coordinator / editor edits the model
    editor: 'yes', // product: same line
    approver: 'no', // open: texts name coordinator and editor only; acts.md speaks of approvers trusted with 'edit-item or publish-item' without parting the two
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'publish-item': {
    administrator: 'no', // open: as edit-item
    coordinator: 'yes', // edits the model, which readers then meet
    editor: 'yes', // open: 'edits' is all the text says; with no approval asked for, nobody else is meant to publish
    approver: 'yes', // open: not in the design texts; approving is letting words be met
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no', // open: 'a person of the municipality has recorded a review' does not say which; here those of the studio
    deputy: 'no',
    staff: 'no', // open: same; an item's owner may be any employee
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'publish-item-approved': {
    administrator: 'no', // open: as edit-item
    coordinator: 'yes', // open: no text says that the coordinator may approve; hands out the approvers' trust, so is taken to hold it
    editor: 'no', // approval asked for means more than an editor
    approver: 'yes', // what the role is for
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'publish-own-approved': {
    administrator: 'no',
    coordinator: 'no', // open: no text makes an exception from two persons (integrations, ASVS 2.3.5); a small town may have nobody else
    editor: 'no', // two persons
    approver: 'no', // two persons, the approver's own words too
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no', // can arise: words written in an earlier role
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: '-', // has written nothing
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'accept-inherited': {
    administrator: 'no', // open: as edit-item
    coordinator: 'yes', // product: inherits from a base
    editor: 'yes', // open: product names the editor for 'inherits from a base'; 'local approval' and the approval setting may ask for more than an editor
    approver: 'yes', // open: not in the design texts; local approval is approving
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'limit-editors': {
    administrator: 'no', // open: roles may be the administrator's (domain C6), but acts.md says that the coordinator trusts
    coordinator: 'yes', // acts.md: what the coordinator has trusted an editor / approver with
    editor: 'no', // nobody widens the own trust
    approver: 'no', // nobody widens the own trust
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'download-pack': {
    administrator: 'no', // open: promise 8 says everything can be exported, not by whom; published words only
    coordinator: 'yes', // promise 8; product: prints the preventive plan
    editor: 'yes', // promise 8; same line
    approver: 'yes', // open: reading of published words, as see-studio
    'data-protection-officer': 'no', // open: as administrator
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no', // open: published words are public, yet the studio's door is not theirs
  },
  'import-pack': {
    administrator: 'no', // open: as edit-item
    coordinator: 'yes', // promise 8: imported again
    editor: 'yes', // open: drafts are editing, but of many items; only within what the editor is trusted with
    approver: 'no', // open: as edit-item
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'publish-import': {
    administrator: 'no', // open: as edit-item
    coordinator: 'yes', // open: where approval is asked for, this would be publishing own words (publish-own-approved says no)
    editor: 'no', // open: no text; many items with nobody having read them, past reach and approval
    approver: 'no', // open: no text; not a draft somebody else wrote, but the uploader's own
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'bring-in': {
    administrator: 'no', // open: as edit-item
    coordinator: 'yes', // drafts are editing
    editor: 'yes', // open: drafts are editing; only within what the editor is trusted with
    approver: 'no', // open: as edit-item
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'adopt-plan': {
    administrator: 'no', // open: as edit-item
    coordinator: 'yes', // product: prints the preventive plan; answers for the model where nobody else approves
    editor: 'no', // open: what the council adopted stays for good; more than an editor
    approver: 'yes', // what the role is for
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'see-start': {
    administrator: 'no', // open: the one person a new municipality always has (promise 1), but domain C6 gives tenant and config to the system admin only
    coordinator: 'yes', // open: names and colours are tenant content (domain 0), content is the coordinator's
    editor: 'no', // open: some answers are content, the frame (name, colour, languages) is not an item
    approver: 'no',
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'answer-start': {
    administrator: 'no', // open: as see-start
    coordinator: 'yes', // open: as see-start
    editor: 'no', // open: as see-start
    approver: 'no',
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'set-facts': {
    administrator: 'no', // open: could be the administrator's as a setting; domain C6 gives config to the system admin, domain 0 calls it tenant content
    coordinator: 'yes', // open: as tenant content
    editor: 'no', // open: the whole municipality's face, not an item
    approver: 'no',
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
  'in-kept-pack': {
    administrator: 'no', // naming is the coordinator's, and the administrator does not edit
    coordinator: 'yes', // acts.md: the coordinator needs no naming
    editor: 'no', // not named
    approver: 'no', // not named
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no', // the operator asked this municipality to keep it
    'coordinator-of-other-municipality': 'no', // same; the pack being theirs too changes nothing
  },
  'in-kept-pack-named': {
    administrator: 'no', // naming is for editors and approvers; a naming left from an earlier role gives nothing
    coordinator: 'yes', // needs no naming, loses nothing by one
    editor: 'yes', // acts.md: named, editor or approver
    approver: 'yes', // open: publishing; whether also writing stands and falls with edit-item
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no', // a naming left from an earlier role gives nothing
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: '-', // cannot be named
    'editor-of-other-municipality': 'no', // open: no text lets anybody be named across municipalities
    'coordinator-of-other-municipality': 'no', // open: same
  },
  'outside-reach': {
    administrator: 'no',
    coordinator: '-', // gives the trust, is not bound by it
    editor: 'no', // outside the trust
    approver: 'no', // outside the trust
    'data-protection-officer': 'no',
    'survey-owner': 'no',
    'unit-leader': 'no',
    deputy: 'no',
    staff: 'no',
    substitute: 'no',
    family: 'no',
    unconnected: 'no',
    anonymous: 'no',
    'editor-of-other-municipality': 'no',
    'coordinator-of-other-municipality': 'no',
  },
}

/** Where the building decided otherwise than the table, with why. */
export const decidedOtherwise: Partial<
  Record<(typeof studioDoings)[number], Partial<Record<(typeof studioKinds)[number], Expected>>>
> = {
  // Issue 6 asks for one page that tells the leader how healthy the model is: numbers and titles of what is public.
  'see-health': { administrator: 'yes', 'unit-leader': 'yes', deputy: 'yes' },
  // Where a municipality asks for approval, that is a role of its own; a coordinator who approves is given it too.
  'publish-item-approved': { coordinator: 'no' },
  // A new municipality has its administrator before it has anybody else; who edits and approves sees what is asked.
  'see-start': { administrator: 'yes', editor: 'yes', approver: 'yes' },
  'answer-start': { administrator: 'yes', editor: 'yes' },
  // What the public pages stand on is the administrator's once readers meet them: a name or a colour is no content.
  'set-facts': { administrator: 'yes', coordinator: 'no' },
}
