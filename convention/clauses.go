package convention

// articles holds the subject of each article, by its number; there is no Article 0.
var articles = [23]string{
	1:  "General obligations",
	2:  "Definitions",
	3:  "Exceptions",
	4:  "Destruction of stockpiles",
	5:  "Clearance of mined areas",
	6:  "Cooperation and assistance",
	7:  "Transparency measures",
	8:  "Compliance",
	9:  "National implementation",
	10: "Disputes",
	11: "Meetings of the States Parties",
	12: "Review Conferences",
	13: "Amendments",
	14: "Costs",
	15: "Signature",
	16: "Consent to be bound",
	17: "Entry into force",
	18: "Provisional application",
	19: "Reservations",
	20: "Duration and withdrawal",
	21: "Depositary",
	22: "Authentic texts",
}

// clauses holds the units of the Convention in its order. A clause that does several things is filed under the
// kind and bearer of its opening words; Article 8(2) alone is filed under the duty to reply, which its clock measures.
var clauses = [...]row{
	// Article 1
	{1, 1, 0, 0, Prohibition, StateParty, Computed, "state.Assess", "", "A State Party may in no circumstances do what items (a) to (c) describe."},
	{1, 1, 'a', 0, Prohibition, StateParty, Computed, "state.Assess", "", "No use of anti-personnel mines."},
	{1, 1, 'b', 0, Prohibition, StateParty, Computed, "state.Assess", "", "No development, production, acquisition by other means, stockpiling or retention of anti-personnel mines, and no transfer of them to anyone, whether direct or indirect."},
	{1, 1, 'c', 0, Prohibition, StateParty, Computed, "state.Assess", "", "No help, encouragement or inducement of any form to anyone for an activity that the Convention prohibits to a State Party."},
	{1, 2, 0, 0, Duty, StateParty, NotComputable, "", "", "A State Party must destroy all anti-personnel mines, or see that they are destroyed, as the other articles lay down."},

	// Article 2
	{2, 1, 0, 0, Definition, 0, Computed, "convention.Device.AntiPersonnel", "", "A mine designed to be set off by a person's presence, proximity or contact and that disables, injures or kills. A vehicle mine is not anti-personnel merely for being equipped with an anti-handling device."},
	{2, 2, 0, 0, Definition, 0, Computed, "convention.Device.Mine", "", "A munition designed to lie under, on or near the ground or another surface and to be set off by the presence, proximity or contact of a person or a vehicle."},
	{2, 3, 0, 0, Definition, 0, Computed, "convention.Device.AntiHandling", "", "A device meant to protect a mine that is part of it, linked or attached to it or placed under it, and that is triggered when someone tries to tamper with the mine or otherwise disturb it on purpose."},
	{2, 4, 0, 0, Definition, 0, Computed, "convention.Movement.Transfer", "", "Transfer comprises not only physical movement of anti-personnel mines into or out of national territory but also passing of title to and control over them. Handing over territory with emplaced mines is not included."},
	{2, 5, 0, 0, Definition, 0, Computed, "convention.Area.Mined", "", "A mined area is one that is dangerous because mines are present or are suspected to be."},

	// Article 3
	{3, 1, 0, 0, Right, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "A State Party may retain or transfer anti-personnel mines to develop and teach techniques of detecting, clearing or destroying mines, but no more than the least number strictly needed for that."},
	{3, 2, 0, 0, Right, StateParty, NotComputable, "", "", "A State Party may transfer anti-personnel mines so that they are destroyed."},

	// Article 4
	{4, 0, 0, 0, Duty, StateParty, Computed, "convention.StockpileDeadline, state.Position.Stockpile", "4 years from entry into force for the State", "Article 3 aside, a State Party must destroy, or see destroyed, as soon as it can, all stockpiled anti-personnel mines that it owns or possesses or that are under its jurisdiction or control."},

	// Article 5
	{5, 1, 0, 0, Duty, StateParty, Computed, "convention.ClearanceDeadline, state.Position.Clearance", "10 years from entry into force for the State", "A State Party must destroy, or see destroyed, as soon as it can, all anti-personnel mines in the mined areas under its jurisdiction or control."},
	{5, 2, 0, 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "A State Party must do its utmost to find places under its jurisdiction or control with known or suspected anti-personnel mines and, as soon as possible, mark them at least to the standard of CCW Amended Protocol II, monitor and close them off to civilians until cleared."},
	{5, 3, 0, 0, Right, StateParty, Computed, "convention.ExtensionRequestDue, convention.ExtensionCap, state.Position.ExtensionRequest, state.Ledger.Deciding, state.Record.Extensions", "up to 10 years an extension", "A State Party that believes it cannot finish the destruction in time may ask a Meeting of the States Parties or a Review Conference to extend the deadline."},
	{5, 4, 0, 0, Duty, StateParty, Computed, "meeting.ExtensionRequest.Missing", "", "A request for an extension must hold what items (a) to (d) list."},
	{5, 4, 'a', 0, Duty, StateParty, Computed, "meeting.ExtensionRequest.Missing", "", "State how long an extension is proposed."},
	{5, 4, 'b', 0, Duty, StateParty, Computed, "meeting.ExtensionRequest.Missing", "", "Explain in detail why the extension is proposed, with the points in (i) to (iii)."},
	{5, 4, 'b', 1, Duty, StateParty, Computed, "meeting.ExtensionRequest.Missing", "", "Describe how work under national demining programmes has been prepared and where it stands."},
	{5, 4, 'b', 2, Duty, StateParty, Computed, "meeting.ExtensionRequest.Missing", "", "Describe the money and the technical means the State Party has for destroying all the anti-personnel mines."},
	{5, 4, 'b', 3, Duty, StateParty, Computed, "meeting.ExtensionRequest.Missing", "", "Describe what hinders the State Party from destroying all the anti-personnel mines in mined areas."},
	{5, 4, 'c', 0, Duty, StateParty, Computed, "meeting.ExtensionRequest.Missing", "", "Set out what the extension implies in humanitarian, social, economic and environmental terms."},
	{5, 4, 'd', 0, Duty, StateParty, NotComputable, "", "", "Add whatever else bears on the request for the proposed extension."},
	{5, 5, 0, 0, Procedure, MeetingOfParties, Computed, "convention.Majority.Carried, state.Record.Extensions, meeting.Threshold.Vote", "majority of the States Parties present and voting", "The Meeting of the States Parties or the Review Conference assesses the request in the light of paragraph 4 and votes on whether to grant it."},
	{5, 6, 0, 0, Right, StateParty, Computed, "state.Record.Extensions, meeting.ExtensionRequest.Findings", "", "A State Party may seek renewal of an extension by a new request under paragraphs 3 to 5, adding relevant information on what it did during the previous one."},

	// Article 6
	{6, 1, 0, 0, Right, StateParty, NotComputable, "", "", "In carrying out the Convention a State Party may seek and receive help from other States Parties, where feasible and as far as they can give it."},
	{6, 2, 0, 0, Duty, StateParty, NotComputable, "", "", "A State Party must ease, and may join in, the exchange of equipment, material and know-how on implementation, and must not unduly restrict humanitarian supply of clearance equipment and related know-how."},
	{6, 3, 0, 0, Duty, StateParty, NotComputable, "", "", "A State Party able to do so must give help for the care, rehabilitation and social and economic reintegration of mine victims and for mine awareness programmes."},
	{6, 4, 0, 0, Duty, StateParty, NotComputable, "", "", "A State Party able to do so must give help for mine clearance and activities related to it, for instance through the United Nations, other bodies, trust funds or directly."},
	{6, 5, 0, 0, Duty, StateParty, NotComputable, "", "", "A State Party able to do so must give help for the destruction of stockpiled anti-personnel mines."},
	{6, 6, 0, 0, Duty, StateParty, NotComputable, "", "", "A State Party must supply the United Nations mine clearance database with information, above all on means and technologies and on experts, expert agencies or national points of contact."},
	{6, 7, 0, 0, Right, StateParty, NotComputable, "", "", "A State Party may ask the United Nations, regional bodies, other States Parties or other competent forums to help its authorities draw up a national demining programme that covers items (a) to (f), among others."},
	{6, 7, 'a', 0, Right, StateParty, NotComputable, "", "", "The programme is to determine the extent and scope of the anti-personnel mine problem."},
	{6, 7, 'b', 0, Right, StateParty, NotComputable, "", "", "The programme is to determine the money, technology and people needed to carry it out."},
	{6, 7, 'c', 0, Right, StateParty, NotComputable, "", "", "The programme is to determine an estimate of the years needed to destroy all anti-personnel mines in the State Party's mined areas."},
	{6, 7, 'd', 0, Right, StateParty, NotComputable, "", "", "The programme is to determine mine awareness activities that lower the number of people hurt or killed by mines."},
	{6, 7, 'e', 0, Right, StateParty, NotComputable, "", "", "The programme is to determine how mine victims are assisted."},
	{6, 7, 'f', 0, Right, StateParty, NotComputable, "", "", "The programme is to determine how the Government relates to the governmental, intergovernmental and non-governmental bodies that will work on it."},
	{6, 8, 0, 0, Duty, StateParty, NotComputable, "", "", "States Parties that give and receive assistance under this article must cooperate so that agreed programmes are carried out fully and promptly."},

	// Article 7
	{7, 1, 0, 0, Duty, StateParty, Computed, "convention.InitialReportDue, state.Position.InitialReport, report.Report.Submission", "180 days from entry into force for the State", "A State Party must send the Secretary-General an initial report on items (a) to (i) as soon as practicable."},
	{7, 1, 'a', 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "Report the national implementation measures that Article 9 calls for."},
	{7, 1, 'b', 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "Report the total of stockpiled anti-personnel mines owned, possessed or under its jurisdiction or control, by type and quantity and, if possible, lot numbers."},
	{7, 1, 'c', 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "Report, to the extent possible, where mined areas known or suspected to hold anti-personnel mines lie, with as much detail as possible on types, quantities and dates of emplacement in each."},
	{7, 1, 'd', 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "Report the mines retained or transferred under Article 3 by type, quantity and, if possible, lot number, and the institutions authorised to retain or transfer them."},
	{7, 1, 'e', 0, Duty, StateParty, Computed, "report.Report.Problems", "", "Report where programmes to convert or decommission facilities that produced anti-personnel mines stand."},
	{7, 1, 'f', 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "Report where programmes of destruction under Articles 4 and 5 stand, with methods, the location of all destruction sites and the safety and environmental standards applied."},
	{7, 1, 'g', 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "Report the mines destroyed since entry into force for the State, by type and quantity and apart for Articles 4 and 5, with lot numbers, if possible, for those under Article 4."},
	{7, 1, 'h', 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "Report technical characteristics of types produced, as far as known, and types now owned or possessed, giving, where reasonably possible, what helps to identify and clear them: at least size, fuzing, explosive and metal content and colour photographs."},
	{7, 1, 'i', 0, Duty, StateParty, Computed, "report.Report.Problems", "", "Report what has been done to warn the population at once and effectively of all areas identified under Article 5(2)."},
	{7, 2, 0, 0, Duty, StateParty, Computed, "convention.FirstAnnualReport, convention.AnnualReportDue, state.Position.AnnualReport, state.Ledger.CountReportingDue, report.Reconcile", "30 April each year, for the last calendar year", "A State Party must bring the information of paragraph 1 up to date each year and report it to the Secretary-General."},
	{7, 3, 0, 0, Duty, SecretaryGeneral, NotComputable, "", "", "The Secretary-General must pass all reports received on to the States Parties."},

	// Article 8
	{8, 1, 0, 0, Duty, StatesParties, NotComputable, "", "", "The States Parties agree to consult and cooperate on how the Convention is carried out and to help one another, in a cooperative spirit, to comply with it."},
	{8, 2, 0, 0, Duty, StateParty, Computed, "convention.ReplyDue, meeting.Clarification.Findings", "28 days", "A State Party must answer a request for clarification with all information that helps, both passing through the Secretary-General. Requests carry all appropriate information, and unfounded ones are barred."},
	{8, 3, 0, 0, Right, StateParty, Computed, "meeting.Clarification.Findings, meeting.Next", "", "Without a reply in time, or with one it finds unsatisfactory, the requesting State Party may take the matter through the Secretary-General to the next Meeting of the States Parties. The requested one may respond."},
	{8, 4, 0, 0, Right, StateParty, NotComputable, "", "", "Until a meeting is convened, any State Party concerned may ask the Secretary-General to use good offices to help obtain the clarification."},
	{8, 5, 0, 0, Right, StateParty, Computed, "convention.SpecialMeetingSupport, convention.Quorum, meeting.NumbersOn, meeting.Clarification.Findings", "14 days for replies, a further 14 to convene; support of one third; majority as quorum", "The requesting State Party may propose a Special Meeting. The Secretary-General asks all States Parties whether they favour it and convenes it if enough do."},
	{8, 6, 0, 0, Procedure, MeetingOfParties, Computed, "convention.Majority.Carried, meeting.Threshold.Vote", "majority of the States Parties present and voting, failing consensus", "The Meeting of the States Parties or Special Meeting decides first whether to look further into the matter, in the light of what the States Parties concerned have submitted, and seeks consensus before it votes."},
	{8, 7, 0, 0, Duty, StateParty, NotComputable, "", "", "Every State Party must cooperate fully with the Meeting of the States Parties or Special Meeting in its review of the matter, and with any fact-finding mission it authorises."},
	{8, 8, 0, 0, Procedure, MeetingOfParties, Computed, "convention.Majority.Carried, meeting.Threshold.Vote, meeting.Mission.Findings", "at most 9 experts; majority present and voting", "If more must be clarified, the Meeting of the States Parties or Special Meeting authorises a fact-finding mission and sets its mandate. The requested State Party may at any time invite one without such a decision."},
	{8, 9, 0, 0, Duty, SecretaryGeneral, Computed, "meeting.MayServe", "", "The Secretary-General must keep a list of experts named by States Parties. Each may serve on every mission, save where a State Party that refused them in writing before appointment has jurisdiction or control."},
	{8, 10, 0, 0, Duty, SecretaryGeneral, Computed, "meeting.Mission.Findings", "", "After consulting the requested State Party the Secretary-General must appoint a mission and leader, without nationals of States Parties that ask for it or are directly affected. Members enjoy United Nations immunities."},
	{8, 11, 0, 0, Duty, Mission, Computed, "meeting.Notice", "at least 72 hours' notice", "The mission must arrive as early as it can after giving notice. The requested State Party must receive, transport and lodge it and, as far as possible, keep it safe in territory under its control."},
	{8, 12, 0, 0, Right, Mission, NotComputable, "", "", "The mission may, without prejudice to sovereignty, bring the equipment it needs, to be used for nothing but gathering information on the issue, and must tell the requested State Party of it before arrival."},
	{8, 13, 0, 0, Duty, StateParty, NotComputable, "", "", "The requested State Party must try its utmost to let the mission speak with everyone who may have information on the issue."},
	{8, 14, 0, 0, Duty, StateParty, NotComputable, "", "", "The requested State Party must open to the mission all areas and installations under its control where relevant facts may be found. If it relies on (a) to (c), it must try to show compliance by other means."},
	{8, 14, 'a', 0, Right, StateParty, NotComputable, "", "", "Access may be subject to arrangements that protect sensitive equipment, information and areas."},
	{8, 14, 'b', 0, Right, StateParty, NotComputable, "", "", "Access may be subject to arrangements that respect constitutional obligations on property, searches and seizures or other constitutional rights."},
	{8, 14, 'c', 0, Right, StateParty, NotComputable, "", "", "Access may be subject to arrangements that keep the members of the mission physically safe."},
	{8, 15, 0, 0, Right, Mission, Computed, "meeting.LeaveBy", "14 days in the territory, 7 at one site", "The mission may stay in the territory of the State Party concerned, and at any one site there, for a limited time, which may be varied by agreement."},
	{8, 16, 0, 0, Duty, Mission, NotComputable, "", "", "Information given in confidence that does not concern the subject of the mission must be kept confidential."},
	{8, 17, 0, 0, Duty, Mission, NotComputable, "", "", "The mission must report what it has found, through the Secretary-General, to the Meeting of the States Parties or Special Meeting."},
	{8, 18, 0, 0, Procedure, MeetingOfParties, Computed, "meeting.Clarification.Findings", "the period the meeting sets", "The Meeting of the States Parties or Special Meeting weighs all relevant information and may ask the requested State Party to take measures. That State Party must report on all it has taken in response."},
	{8, 19, 0, 0, Right, MeetingOfParties, NotComputable, "", "", "The meeting under paragraph 18 may suggest ways to resolve the matter, including procedures under international law, or, if the cause is beyond the State Party's control, recommend measures such as Article 6 cooperation."},
	{8, 20, 0, 0, Procedure, MeetingOfParties, Computed, "convention.Majority.Carried, meeting.Threshold.Vote", "two thirds of the States Parties present and voting, failing consensus", "The Meeting of the States Parties or Special Meeting seeks consensus on its decisions under paragraphs 18 and 19 before it votes."},

	// Article 9
	{9, 0, 0, 0, Duty, StateParty, Computed, "report.Report.Problems, report.Reconcile", "", "A State Party must take every appropriate legal, administrative or other step, penal sanctions included, to prevent and suppress prohibited activity by persons or on territory under its jurisdiction or control."},

	// Article 10
	{10, 1, 0, 0, Duty, StatesParties, NotComputable, "", "", "The States Parties must consult and cooperate to settle disputes about applying or interpreting the Convention. Each may bring such a dispute before the Meeting of the States Parties."},
	{10, 2, 0, 0, Right, MeetingOfParties, Computed, "meeting.Dispute.Findings", "", "The Meeting of the States Parties may help to settle a dispute as it sees fit, for instance by good offices, by calling for a procedure the disputants choose or by recommending a time limit for one."},
	{10, 3, 0, 0, Procedure, StatesParties, NotComputable, "", "", "The settlement of disputes leaves the compliance procedure of Article 8 untouched."},

	// Article 11
	{11, 1, 0, 0, Duty, StatesParties, Computed, "meeting.Agenda", "", "The States Parties must meet regularly to consider any matter of applying or carrying out the Convention, items (a) to (f) included."},
	{11, 1, 'a', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Meeting of the States Parties considers how the Convention operates and its status."},
	{11, 1, 'b', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Meeting of the States Parties considers what arises from the reports made under the Convention."},
	{11, 1, 'c', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Meeting of the States Parties considers international cooperation and assistance under Article 6."},
	{11, 1, 'd', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Meeting of the States Parties considers how technologies for clearing anti-personnel mines develop."},
	{11, 1, 'e', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Meeting of the States Parties considers what States Parties submit under Article 8."},
	{11, 1, 'f', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Meeting of the States Parties considers decisions on what States Parties submit under Article 5."},
	{11, 2, 0, 0, Duty, SecretaryGeneral, Computed, "meeting.Convening, meeting.Intervals", "first within 1 year of entry into force, then yearly until the first Review Conference", "The Secretary-General must convene the first Meeting of the States Parties and those that follow it."},
	{11, 3, 0, 0, Duty, SecretaryGeneral, NotComputable, "", "", "The Secretary-General must convene a Special Meeting of the States Parties where the conditions of Article 8 are met."},
	{11, 4, 0, 0, Procedure, MeetingOfParties, Computed, "meeting.Invite", "", "States not parties, the United Nations, other relevant international and regional bodies, the ICRC and relevant non-governmental organisations may be invited as observers under the agreed rules of procedure."},

	// Article 12
	{12, 1, 0, 0, Duty, SecretaryGeneral, Computed, "meeting.Convening, meeting.Intervals", "5 years after entry into force; later ones at least 5 years apart", "The Secretary-General must convene a Review Conference, and further ones if one or more States Parties so request. All States Parties are invited to each."},
	{12, 2, 0, 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Review Conference serves the purposes in items (a) to (d)."},
	{12, 2, 'a', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Review Conference reviews how the Convention operates and its status."},
	{12, 2, 'b', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Review Conference considers whether further Meetings of the States Parties are needed and how far apart."},
	{12, 2, 'c', 0, Procedure, MeetingOfParties, Computed, "meeting.Deciding, meeting.Agenda", "", "A Review Conference decides on what States Parties submit under Article 5."},
	{12, 2, 'd', 0, Procedure, MeetingOfParties, NotComputable, "", "", "A Review Conference adopts, if necessary, conclusions on carrying out the Convention in its final report."},
	{12, 3, 0, 0, Procedure, MeetingOfParties, Computed, "meeting.Invite", "", "Those who may be invited to a Meeting of the States Parties as observers may be invited to a Review Conference too."},

	// Article 13
	{13, 1, 0, 0, Right, StateParty, Computed, "meeting.Amend", "30 days from circulation; majority of the States Parties", "Once the Convention is in force a State Party may propose amendments. The Depositary circulates them and convenes an Amendment Conference of all States Parties if enough support considering them."},
	{13, 2, 0, 0, Procedure, MeetingOfParties, Computed, "meeting.Invite", "", "Those who may be invited to a Meeting of the States Parties as observers may be invited to an Amendment Conference too."},
	{13, 3, 0, 0, Procedure, MeetingOfParties, Computed, "meeting.Amendment.Clocks", "at once after a meeting, or earlier if a majority of the States Parties asks", "An Amendment Conference follows directly on a Meeting of the States Parties or a Review Conference, unless enough States Parties want it earlier."},
	{13, 4, 0, 0, Procedure, MeetingOfParties, Computed, "convention.Majority.Carried, meeting.Threshold.Vote", "two thirds of the States Parties present and voting", "The Amendment Conference adopts amendments by vote. The Depositary tells the States Parties of those adopted."},
	{13, 5, 0, 0, FinalClause, 0, Computed, "meeting.Amendment.InForce, meeting.Amendment.InForceFor", "deposit of acceptances by a majority of the States Parties", "An amendment enters into force for those that accepted it once enough acceptances are deposited, and for each other State Party on the date of its own deposit."},

	// Article 14
	{14, 1, 0, 0, Duty, StatesParties, Computed, "meeting.Payers, meeting.Apportion", "", "The costs of Meetings of the States Parties, Special Meetings, Review Conferences and Amendment Conferences fall on States Parties and States not parties taking part, by a suitably adjusted United Nations scale."},
	{14, 2, 0, 0, Duty, StatesParties, Computed, "meeting.MissionPayers", "", "The costs of the Secretary-General under Articles 7 and 8 and of fact-finding missions fall on the States Parties, by the United Nations scale of assessment suitably adjusted."},

	// Article 15
	{15, 0, 0, 0, FinalClause, AnyState, Computed, "convention.OpenForSignature, state.ReadLedger", "3 to 4 December 1997 in Ottawa, then from 5 December in New York until entry into force", "Every State may sign the Convention, first in Ottawa and then at United Nations Headquarters."},

	// Article 16
	{16, 1, 0, 0, FinalClause, Signatories, Computed, "state.ReadLedger", "", "Signatories express their consent to be bound by ratification, acceptance or approval."},
	{16, 2, 0, 0, FinalClause, AnyState, Computed, "state.ReadLedger", "", "A State that has not signed may accede."},
	{16, 3, 0, 0, FinalClause, AnyState, Computed, "state.Ledger.Count", "", "Instruments of ratification, acceptance, approval or accession are lodged with the Depositary."},

	// Article 17
	{17, 1, 0, 0, FinalClause, 0, Computed, "convention.EntryIntoForce, convention.EntryIntoForceProvision", "first day of the sixth month after the month of the fortieth instrument", "The Convention enters into force once enough instruments of ratification, acceptance, approval or accession are deposited."},
	{17, 2, 0, 0, FinalClause, 0, Computed, "convention.EntryIntoForce, state.Record.Position", "first day of the sixth month after the date of the State's own deposit (R-01)", "For a State that deposits its instrument after the date of the fortieth, the Convention enters into force on a date of its own."},

	// Article 18
	{18, 0, 0, 0, Right, AnyState, Computed, "state.Record.Provisional, state.Assess", "", "A State may declare, when it ratifies, accepts, approves or accedes, that it applies Article 1(1) provisionally until entry into force."},

	// Article 19
	{19, 0, 0, 0, Prohibition, AnyState, Computed, "state.Assess", "", "No article of the Convention admits reservations."},

	// Article 20
	{20, 1, 0, 0, FinalClause, 0, NotComputable, "", "unlimited", "The Convention has no end date."},
	{20, 2, 0, 0, Right, StateParty, Computed, "state.Assess", "", "A State Party may withdraw by virtue of its sovereignty. It notifies all other States Parties, the Depositary and the United Nations Security Council and explains its reasons in full in the instrument."},
	{20, 3, 0, 0, FinalClause, 0, Computed, "convention.WithdrawalEffect, state.Record.Position, state.IfNotified", "6 months from receipt by the Depositary, or the end of the armed conflict if later", "Withdrawal takes effect after a period. A State Party engaged in an armed conflict when the period expires remains bound until the conflict ends."},
	{20, 4, 0, 0, FinalClause, 0, NotComputable, "", "", "Withdrawal does not release States from obligations they have under other rules of international law."},

	// Article 21
	{21, 0, 0, 0, FinalClause, Depositary, NotComputable, "", "", "The Secretary-General of the United Nations is the Depositary."},

	// Article 22
	{22, 0, 0, 0, FinalClause, 0, Computed, "convention.Languages", "", "The Arabic, Chinese, English, French, Russian and Spanish texts are equally authentic; the Secretary-General holds the original."},
}
