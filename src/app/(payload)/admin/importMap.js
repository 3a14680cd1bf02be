import { DocumentActs as DocumentActs_0d0340a76e211dcd3657371d3eb65ab6 } from '../../../admin/DocumentActs'
import { DocumentReview as DocumentReview_4a0b6ac9cde4763d361779208afbecf2 } from '../../../admin/DocumentReview'
import { UploadToDocument as UploadToDocument_e961be029b26ae9e8937d96448042781 } from '../../../admin/UploadToDocument'
import { ShownCell as ShownCell_99b94e841e760333cf2d55f928cf7af4 } from '../../../admin/ShownCell'
import { DayField as DayField_fe313509032b98d97f8fb40be64f1274 } from '../../../admin/DayField'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InstantField as InstantField_f3f421f0a7067843e74f2ced7a0dde8e } from '../../../admin/InstantField'
import { SaveDocument as SaveDocument_54674d12c1a8522d84add14c0830db2e } from '../../../admin/SaveDocument'
import { FileActs as FileActs_6abb9b11df4b1159533a7d0285ef4ef7 } from '../../../admin/FileActs'
import { SizeField as SizeField_34aa0b62a8c291a8f3d3da60a0eda1eb } from '../../../admin/SizeField'
import { UploadFile as UploadFile_ed8a8b4daf43661b651ef89cdbcde75b } from '../../../admin/UploadFile'
import { JsonField as JsonField_3c77b1ebab96757e2d3fa09f3bccb8d8 } from '../../../admin/JsonField'
import { EndDelegation as EndDelegation_ee12d9ffe3ed972faf988eec2da47ccc } from '../../../admin/EndDelegation'
import { Delegate as Delegate_46b324f501ef3a52891ea1d22040220b } from '../../../admin/Delegate'
import { SendingActs as SendingActs_3459a1384760ca93150eb5b403789042 } from '../../../admin/SendingActs'
import { UnitNames as UnitNames_bb74fc817694732f1dfab7769089f0c1 } from '../../../admin/UnitNames'
import { SendDocuments as SendDocuments_13da92df44f005333a7650e299d996e8 } from '../../../admin/SendDocuments'
import { EndStandingRule as EndStandingRule_4ab27b214e1bc857d3b6a2f34d2e9b1c } from '../../../admin/EndStandingRule'
import { RuleRecipients as RuleRecipients_aa89324ef466a57004727bfaaa31b9ec } from '../../../admin/RuleRecipients'
import { StandingRuleForm as StandingRuleForm_33f1c3e45482d1d221e1b23b6d5f7cf4 } from '../../../admin/StandingRuleForm'
import { Reorganise as Reorganise_7ec06bacc52f45b4a62498315ccfff0a } from '../../../admin/Reorganise'
import { Memberships as Memberships_5120d5d373761c0d58efb1f436ee2758 } from '../../../admin/Memberships'
import { NewKey as NewKey_2d7990c32665eff87e2f0880bd2b7e74 } from '../../../admin/NewKey'
import { WebhookActs as WebhookActs_51492f685a146dd530eb3175c3b2ee1d } from '../../../admin/WebhookActs'
import { Icon as Icon_ecb2d425e0c47f2704e0f6c0188b49d0 } from '../../../admin/Icon'
import { Logo as Logo_8c3bf6d9c8d24e4e81ab6192a4938147 } from '../../../admin/Logo'
import { AfterLogin as AfterLogin_6a7695a404275ac771b9489983142318 } from '../../../admin/AfterLogin'
import { Tasks as Tasks_71c39065ff1ab185bd466287e167d3b4 } from '../../../admin/Tasks'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/admin/DocumentActs#DocumentActs": DocumentActs_0d0340a76e211dcd3657371d3eb65ab6,
  "/admin/DocumentReview#DocumentReview": DocumentReview_4a0b6ac9cde4763d361779208afbecf2,
  "/admin/UploadToDocument#UploadToDocument": UploadToDocument_e961be029b26ae9e8937d96448042781,
  "/admin/ShownCell#ShownCell": ShownCell_99b94e841e760333cf2d55f928cf7af4,
  "/admin/DayField#DayField": DayField_fe313509032b98d97f8fb40be64f1274,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/admin/InstantField#InstantField": InstantField_f3f421f0a7067843e74f2ced7a0dde8e,
  "/admin/SaveDocument#SaveDocument": SaveDocument_54674d12c1a8522d84add14c0830db2e,
  "/admin/FileActs#FileActs": FileActs_6abb9b11df4b1159533a7d0285ef4ef7,
  "/admin/SizeField#SizeField": SizeField_34aa0b62a8c291a8f3d3da60a0eda1eb,
  "/admin/UploadFile#UploadFile": UploadFile_ed8a8b4daf43661b651ef89cdbcde75b,
  "/admin/JsonField#JsonField": JsonField_3c77b1ebab96757e2d3fa09f3bccb8d8,
  "/admin/EndDelegation#EndDelegation": EndDelegation_ee12d9ffe3ed972faf988eec2da47ccc,
  "/admin/Delegate#Delegate": Delegate_46b324f501ef3a52891ea1d22040220b,
  "/admin/SendingActs#SendingActs": SendingActs_3459a1384760ca93150eb5b403789042,
  "/admin/UnitNames#UnitNames": UnitNames_bb74fc817694732f1dfab7769089f0c1,
  "/admin/SendDocuments#SendDocuments": SendDocuments_13da92df44f005333a7650e299d996e8,
  "/admin/EndStandingRule#EndStandingRule": EndStandingRule_4ab27b214e1bc857d3b6a2f34d2e9b1c,
  "/admin/RuleRecipients#RuleRecipients": RuleRecipients_aa89324ef466a57004727bfaaa31b9ec,
  "/admin/StandingRuleForm#StandingRuleForm": StandingRuleForm_33f1c3e45482d1d221e1b23b6d5f7cf4,
  "/admin/Reorganise#Reorganise": Reorganise_7ec06bacc52f45b4a62498315ccfff0a,
  "/admin/Memberships#Memberships": Memberships_5120d5d373761c0d58efb1f436ee2758,
  "/admin/NewKey#NewKey": NewKey_2d7990c32665eff87e2f0880bd2b7e74,
  "/admin/WebhookActs#WebhookActs": WebhookActs_51492f685a146dd530eb3175c3b2ee1d,
  "/admin/Icon#Icon": Icon_ecb2d425e0c47f2704e0f6c0188b49d0,
  "/admin/Logo#Logo": Logo_8c3bf6d9c8d24e4e81ab6192a4938147,
  "/admin/AfterLogin#AfterLogin": AfterLogin_6a7695a404275ac771b9489983142318,
  "/admin/Tasks#Tasks": Tasks_71c39065ff1ab185bd466287e167d3b4,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
