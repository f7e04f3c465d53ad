<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
<context>
    <name>About</name>
    <message>
        <source>About and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program}, version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It never uses the network. Everything on this page came with the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in it, and under which licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the questionnaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence of {part}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text is missing here: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Agenda</name>
    <message>
        <source>Time to come to an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk about the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First what you see differently, then what is lowest. There is no right answer: ask who saw it last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the team plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the time away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level you agree on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sees it otherwise, and why (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one to talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people want to share (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what somebody offers, in their own words and without their name: a line each, for the report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Put back what can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed or deleted. The damaged file is kept, whatever you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back: {assessments} and {answers}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The damaged file was moved to {folder} and can be looked at later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Assessments</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, kept on this computer only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none on this computer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file dropped on this window is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys: Up and Down choose, Enter opens, F2 renames, Delete deletes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted “{title}”. It is erased for good when you do something else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Automatic backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made each day, and before something is deleted or put back. The newest five are kept, and the last of each of ten days. What you delete is erased from them too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is none yet. The first is made when the program next starts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it can be put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{assessments}, {answers} · {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back… {moment}, {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the daily one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a deletion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before something was put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rescue copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier, the month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later, the month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>Practice by practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open dot: the level that the evidence supported then. Filled dot: the one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only what has clearly changed; the others are listed below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has clearly changed, levels 1 to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{then} then, {now} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has clearly changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>note on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“come back to” on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going through your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where you work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>action on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearing the answer to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how much {name} matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“outside my control” for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level {level} for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“I don’t know” for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“doesn’t apply” for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something of your own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Code</name>
    <message>
        <source>Answer code, group {place} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {place} of {total} is not as it was written. Compare it with the original.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Collect</name>
    <message>
        <source>There was nothing to take in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {number}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody answered none of the questions asked here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who is in a closed round already: its result stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who has handed in already has handed in other answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing shows who it is, or what was changed. Which answers count?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The later ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} waiting for the round to be closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} are in closed rounds, which stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough for a result. Nobody sees any figure before you close the round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} more before anything can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files, a folder or a zip of them can also be dropped anywhere on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On paper, or on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in a paper form…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer here in turn…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste several codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One a line, such as from a chat or an e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in these codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the round…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the round with {people}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their answers become one result, which never changes. What each person said is then overwritten on this computer. Whoever comes later waits until there are {people} more, who make a result of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {people}; {least} are needed for a result.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With fewer, figures would tell who said what. You can talk without them: everybody brings their own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk without figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to your action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only this one so far. Once there is another, the two stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same assessment. Choose another one beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels may fall because you have learned what good looks like. That is worth knowing, not a step back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: {earlier}. Now: {later}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then, version {version} was answered; questions that ask the same are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of your levels, from 0 to 100, over the questions compared. It takes five questions and ten points to speak of a change; anything smaller can be chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questionnaire by questionnaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions} compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions} compared: {then} then, {now} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked in another edition only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contents</name>
    <message>
        <source>The title “{title}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer one by one, in an appendix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since {when}: the level then beside {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of your answers, so that the PDF opens again in this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × “I don’t know”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} × “doesn’t apply”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you said of evidence, importance, aims or control, beside {count} of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording for where you work: {places}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished">Lloegr</translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished">Cymru</translation>
    </message>
    <message>
        <source>a council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the NHS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No actions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} with a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in your own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each with the answer it follows from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no marks to come back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no wording of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answers one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file of answers inside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A longer step for a question near the top of your plan: priority {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “{practice}” going, and show another team how you do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen}; the aim is level {aim}. There is no gap to close, so the step is to keep it and share it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out how this works now. Ask whether anyone can show you {evidence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said you don’t know. That is a finding, not a low level, and it is not counted as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gather evidence for the level you chose: {evidence}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You chose level {level} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen}, and the evidence so far supports level {supported}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen}; the aim is level {aim}: priority {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen}; the aim is level {aim} and you marked it as mattering more: priority {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{chosen}; the aim is level {aim} and you marked it as mattering most: priority {sum}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At level 1 or 2 this question comes first, whatever the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your process answers suggest this may be weaker than you rated it. It is a prompt to look again, not a correction.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>don’t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doesn’t apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished">Ionawr</translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished">Chwefror</translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished">Mawrth</translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished">Ebrill</translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished">Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished">Mehefin</translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished">Gorffennaf</translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished">Awst</translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished">Medi</translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished">Hydref</translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished">Tachwedd</translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished">Rhagfyr</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{where}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{problem} (and {more}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This code answers {title}, but another edition than {version}, or other questions of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be saved ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the file if it is open in another program, then try again, or save with another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name or folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy for sharing carries none; open the full plan instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the plan as this program saved it, without a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PDF is damaged, or it cannot be read here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this PDF is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a PDF without answers in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answers inside are too big: the limit is {limit} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup cannot stand in the folder whose content it holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name in another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more here than one backup file may hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the assessments one by one instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a file that its list does not name ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is locked with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds something that is not an ordinary file ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a file that would lead elsewhere ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds two files of the same name ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is packed in a way that is not known here ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file is missing in it ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file in it is too big ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a backup of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Compare it with the original, character by character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Read it in where those questions are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each group of this code fits, but not all of them belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {place} holds a character that no code has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no code here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or paste the groups of letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A code is several groups of five letters and digits; here are {count} of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Look at group {place} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has {count} groups; it should have {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the letter {letter}, which no code has; perhaps it is {meant}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {place} holds {what}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group {place} of {total} is not as it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups {places} of {total} are not as they were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code answers {found}, not {asked}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code answers questions that are not on this computer, and not {asked}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a backup of this program, or it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was made by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Install the newer version to put it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its list names a file twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pack in it is not what its name says ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an assessment in it is not what its list says ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup of your answers could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Check the free space on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assessment is not deleted: a copy of your answers ({name}) cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that may be using it and check the free space on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not a file of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers were saved by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Install the newer version to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has {bad}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n damaged entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Another copy of this program is using your answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another copy of this program is already using your answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or go on in that window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no file can be opened there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file that holds your answers ({file} in {folder}) {how}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed or deleted. Open the program’s window to put back what can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that holds your answers ({folder}) is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Connect the disk that it is on, then open the program again; to begin anew in the usual place instead, remove {pointer}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for your answers ({folder}) cannot be written to: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder with --data-dir, or ask for the right to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Name the right pack with --pack, or open the file where that pack is in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not an assessment file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a whole number from 1 to {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your file has not been changed. Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another set of questions was asked: the answers belong to the pack &quot;{found}&quot;, not to {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This assessment cannot be written to a file: a text is too long or holds a broken character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it or type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be erased ({why}); everything else that could be is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that may be using {folder}, then erase again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be erased: {folder} cannot be written to ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Ask for the right to write there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than {most} files; from this one on none was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person’s answers are in {file} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answers belong to edition {answered} of these questions, not to {asked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answers were given for another workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder cannot be looked into ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing or empty, though it has been backed up ({count} times)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers in a rescue copy are not put back yet. Close other copies of this program, then open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today’s backup could not be made. Your answers are safe; check the free space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks a pack of questionnaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds a pack of questionnaires that this version cannot read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program replaced the file that holds your answers; they are safe in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this program and open it again: it puts the newest of both together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program moved or replaced the file that holds your answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last change is still in memory: save a copy somewhere else now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last change is not saved: a text is too long or holds a broken character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten it or type it again; everything before it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last change is not saved: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or save a copy somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was written there reads differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one folder would be inside the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is something named {name} in it already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is on a network, where a cut connection can spoil them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is in it is copied to a server by another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program has replaced their file, so close this program and open it again first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers stay where they are: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this backup that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup could not be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Check the free space on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other words keep the effort of each step, which orders the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a pack of questionnaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this name is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was made for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Install the newer version to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected format version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of file names such as &quot;culture.toml&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is listed twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a pack needs at least one theme and one questionnaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a questionnaire needs at least one question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id &quot;{id}&quot; is used {count} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the id &quot;{id}&quot; is used before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a question points at one theme or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no theme &quot;{theme}&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a floor question needs &quot;advice&quot;: whose advice to take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no source {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The questions cannot be kept in {folder} ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. See that the folder can be written to, then open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be removed ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that may be using it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your answers were moved to cannot be read from {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Name their folder with --data-dir, or restore that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be read of your answers could not be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Free some space on the disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. Check that this is the right file, or ask whoever sent it for a new copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk reported an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file that it points to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a link, not an ordinary file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is too big: the limit is {limit} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be opened ({why})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not UTF-8 text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte {byte}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a value that may stand here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a file of this program, or it is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a file of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is nested more than {depth} deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name &quot;{name}&quot; stands there twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a name contains a broken character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text contains a broken character (half of a pair)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a group of named values, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;{name}&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this name is not known here; did you mean &quot;{near}&quot;?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {wanted} entries, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one of {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at least {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must have at most {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not have the form required here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a date such as 2026-11-23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected {wanted}, found {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend these places, then check the pack again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot overwrite a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected &apos;=&apos; after a key in a key/value pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected &apos;]&apos; at the end of a table declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected &apos;]]&apos; at the end of an array declaration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected newline or end of document after a statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected date or datetime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected initial character for a key part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unexpected value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclosed array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unclosed inline table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unescaped &apos;\&apos; in a string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unterminated string</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line is longer than {most} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this level reads the same as an earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a list of languages such as &quot;cy&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no file in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} is there before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pack has no &quot;{id}&quot; here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the question has no variant for these nations and bodies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a workshop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not the record of a workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this record of a workshop is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be erased ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs that may be using it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workshop cannot be kept in {folder} ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been changed. See that the folder can be written to, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more than one file may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file in it is damaged ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers are close together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers differ somewhat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers differ widely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not enough answers yet to say where you are lowest or highest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The middle answer is level {level} in every area with enough answers: none stands out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your {lowest}, with a middle answer of level {low}; your {highest}, at level {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest area is {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest areas are {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest area is {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest areas are {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have answered all {total} questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part-complete: you have answered {answered} of {total} questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answers} to questions that this pack does not ask: kept, but not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n don’t knows</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n don’t apply</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{count} at level {level} ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No level chosen yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few answers for a figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure} out of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}, {supported} as far as the evidence goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{figure}; between {low} and {high} once the unknowns are known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not enough process answers yet to say which theme they point at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single theme stands out from your process answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your process answers point most strongly at {theme}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n levels you chose stand</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{levels} above what the evidence supports so far. Nothing has been changed; add evidence, or plan to get it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every level you chose is {level}. That can be just right; it can also be worth a second look at a few of them. Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}: {count} of {total} questions were marked as not applying. A practice outside your control still applies; you can rate it and tick “outside my control”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare yet: no question was given a level both times.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clearly higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} clearly lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none shows a clear change</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Of {questions} compared, {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n levels higher</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n levels lower</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{chosen}; evidence for {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearly higher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearly lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} both times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{people}: too few for figures, which begin at {least}. Talk it through with your own pages instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions have</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{people}. {questions} too few answers for figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle answer {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>middle answer between {low} and {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your team sees this differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You added this action yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n assessments</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people corrected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were here already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not counted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n levels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n actions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reasons</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marks to come back to</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n automatic backups</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The questions of this workshop (&quot;{pack}&quot;, version {version}) are not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever leads it for the file of questions, open that, and then this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions are not answered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something in the program went wrong. Nothing that was shown as saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on, or close the window and open it again if a page looks wrong. If it happens again, whoever looks after the program for you needs the details: they name files and lines of the program, and none of your answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window cannot open: something in the program went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are as they were. Whoever looks after the program for you needs the details: they name files and lines of the program, and none of your answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>That is not a day. It stays {day}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <source>{day}, {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Erase</name>
    <message>
        <source>Erase everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{assessments} with {answers}, their notes and plans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backups}, and everything set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it is in this folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings of this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone. To go on, write the word “{word}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the word {word}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been erased. Write the word “{word}”, then press the button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that was kept on this computer is erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plans, copies and backup files that you saved yourself: they are where you saved them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that your organisation or a backup program made of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>Find a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to look for, in names, questions and levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in its name, the question or a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{found} of {total} questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No question found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Before you begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this is optional, and you can change it later from Home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These change some words and what there is to read. Levels and results stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all questions first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the name of your service. Only you see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many questions?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>England</source>
        <translation type="unfinished">Lloegr</translation>
    </message>
    <message>
        <source>Wales</source>
        <translation type="unfinished">Cymru</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I’d rather not say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do you work?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The NHS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what kind of body?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where your answers are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this folder on this computer, and nowhere else. Nobody sees them unless you show them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandIn</name>
    <message>
        <source>Hand in your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The assessment that is open is for no workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your levels, and where you don’t know or it doesn’t apply, go to whoever leads the workshop. Your notes and reasons stay here. Whoever takes the code from you knows whose it is; the program does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it out or type it, group by group: a slip in a group is noticed at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer code: {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same code as a picture to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Help</source>
        <translation type="unfinished">Cymorth</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are kept in this folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each question describes five levels. Choose the one closest to how you work now, not the one you aim for. Level 5 is not everyone’s target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“I don’t know” is an answer too: it is never counted as a low level, and your plan says how to find out. “This doesn’t apply to us” leaves the question out altogether.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can leave any question out, stop at any time, and change every answer later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is made on this computer each day. In Settings you can put one back, save everything in a backup file, move it to another folder or erase it. What is put back never replaces what is here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Home</source>
        <translation type="unfinished">Hafan</translation>
    </message>
    <message>
        <source>Your assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take stock of how you commission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five short questionnaires about culture, complexity, data and research, skills and process. Choose the description closest to how you work now, and you get an action plan that is yours to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a finished example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {total} questions answered. Your answers stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, questions and wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: {section}, question {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: title and wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: what matters most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: check your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue: action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {total} answered · {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About an hour, and you can stop at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are 45 questions. Every answer is saved as you choose it, and you can leave any out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers stay on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program never uses the network. Nobody sees what you choose unless you show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plan you can act on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few steps for the next 30 days, the quarter and the year, each with the reason it is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Importance</name>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matters most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters most: {section}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section} · {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matters most to you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to three may matter most, and three others more. Your plan aims higher for these and starts with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to choose from yet: no question here has a level or “I don’t know”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left to give: {most} × matters most, {more} × matters more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Continue, from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Yn ôl</translation>
    </message>
    <message>
        <source>Undo your last change, wherever it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the page to the buttons to the side list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text in its usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer, while focus is among the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up, Down, Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move among the answers and choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue, from the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, F2, Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open, rename, delete in the list of assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + Up, Alt + Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the action plan: move an action up or down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right, Left, Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next result, the one before, show or hide it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11, Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the projector: fill the screen, leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minus</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not yet translated is shown in English. So are the plans you save, except what the questions say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished">Iaith</translation>
    </message>
    <message>
        <source>unchecked</source>
        <extracomment>Translate this as “checked” (the English word) once a speaker has been through every page.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>Level by questionnaire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures from 0 to 100 are for comparing with your own later ones only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dot is your middle answer, the line your range; ×2 means two answers there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level by questionnaire, 1 to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No level yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Cau</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished">Canslo</translation>
    </message>
    <message>
        <source>Assessments, plans, questionnaires and backups ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in questionnaires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questionnaires (*.sapack)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action plan to share {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action plan {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workshop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, for the lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, booklet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers (*{suffix})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in all answers in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel table (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the team report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check-up backup {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups (*.zip)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back from a backup file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder for your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file named {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>This assessment is already kept on this computer, with other content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both, or open the one that is kept here. Neither is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the one kept here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnData</name>
    <message>
        <source>Move your answers to {folder}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are copied and compared first, then removed from where they are now, backups and settings too. Whoever can open that folder can read them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answers are now kept in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back what is in {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back the backup of {moment}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds {count}. What is no longer here comes back. What has changed since comes back beside what is here now, with its date in the title. Nothing here is replaced or lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back again: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside what is here now: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already, unchanged: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no assessment in this backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Packs</name>
    <message>
        <source>By {author} · version {version} · {questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep “{title}” on this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds questions only, and cannot see or change any of your answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is kept on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “{title}” from this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments that were begun with it keep its questions and stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which would you like to answer? A trainer may have sent you another set, as a file that ends in .sapack.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Yn ôl</translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all questions of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read all questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {title}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Parhau</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>What stands in the boxes, in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in a paper form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One key for each box, in the order of the sheet: 1 to 5 for a level, 6 or D for “I don’t know”, 7 or N for “This doesn’t apply to us”, 0 for an empty box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count this form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to collecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four characters on the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that a correction takes the place of what was there. Leave it empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The four characters on the form, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {topic} {name}, {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {total} boxes are keyed in. Enter counts the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total} boxes are keyed in. An empty box is 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key in the same form once more, to check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two differ in {questions}. Look at the form, and key it in once more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>In my plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action, {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will you do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in your plan as soon as it has words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who, {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when, {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I control this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can influence it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside my control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far this is in your hands, {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed under, {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you start: {advice}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far it is, {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then: {then}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change anything: it is your plan. Every change is saved as you make it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only you see it. You choose what leaves when you save it: a copy to share holds no names, no dates of yours and nothing in your own words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own actions are here. More join them once you have answered some questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions appear here once you have answered some questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work back from a fixed day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through your plan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates that you have not changed count from today, and move on with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates stay as they are now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {place} of {number} in {horizon}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action without words is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others to choose from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These also follow from your answers. Tick the ones you want in your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels not yet borne out by evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You chose level {level}; the evidence you named supports level {supported}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prepare</name>
    <message>
        <source>Prepare the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who takes part sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of the workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which questions?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People needed before anything is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never fewer than five. Once the first answer is in, this cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Questions to talk about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short set of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My own choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions} chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An answer is in, so the rules stand: {questions}, nothing shown of fewer than {people}, {topics} to talk about for {minutes} each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the workshop file to everybody beforehand: it opens in this program, straight at the questions. Whoever has no computer answers on paper, or on yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the workshop file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the booklet to print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save your own sheets to print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own sheets: what to do and say minute by minute, and cards for codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Providers</name>
    <message>
        <source>Providers’ cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}. One key for each box of the card: 1 to 5, and 0 for an empty one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands on the card, in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add this card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last card away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>I don’t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This doesn’t apply to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What could you show for this level?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I can describe an example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A document from the last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by someone outside the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example: {show}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it doesn’t apply (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it doesn’t apply, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is outside my control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come back to this question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo clearing the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why you chose this, or anything you want to remember</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section}, question {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{section} · Question {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free to read: {title}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Read</name>
    <message>
        <source>All questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read beforehand or to talk over with others. Nothing is answered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Yn ôl</translation>
    </message>
    <message>
        <source>{level}  {name}: {words}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Your results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to your action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results appear here from your first answer on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what has changed since an earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your process answers point at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The practices behind each theme, each with your level, the lowest first:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({level})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Returning</name>
    <message>
        <source>See what has changed since an earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day you set for {number} has passed. A few minutes with your plan put it right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three months have passed. What has become of your plan?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through your plan…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>Open on the projector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reveal the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody sees any figure before the round is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to collecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys, there and here: Right and Left for the next and the one before, Space shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk about the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round {number}, {people}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which round?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {total}: {title} ({shown})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Check your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to hand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue to your results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question has an answer, and none is marked to come back to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on with questions unanswered: your results say what is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don’t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doesn’t apply to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come back to</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Revisit</name>
    <message>
        <source>Go through your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have gone through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how far each action is, and give what is still open another day if it needs one. The day on which you say it is kept beside it, and only you see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in your plan yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done or dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By when, {subject}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next assessment from this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the same title and wording, and what is unfinished comes along: {number} now. Nothing is answered beforehand, so that you answer for today; afterwards you can compare the two. This one stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as you said on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Save</name>
    <message>
        <source>Save your plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no program here that opens {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here: {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My full plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy to share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which copy?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF in large print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions for a calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes and reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer, one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The title, and who does what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed since {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schedule</name>
    <message>
        <source>Work back from a fixed day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dates are in your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a day that will not move, such as the next cabinet or the end of a contract. You get dates by which everything lands before it, finding out first. Nothing in your plan changes until you use them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens on that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens on that day, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as: next cabinet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used on this page only, and not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fixed day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{word} on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no day left before {before}. Name a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to do in your plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough time before {before} for any of it. Your dates stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} before {before}; dates that change: {changes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time is short, so some steps get less of it than usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough time for {number} more: what comes last keeps its dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the first steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the steps of a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then the longer steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No time before that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sets</name>
    <message>
        <source>All {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short set of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five-minute taster of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One question on each subject, to see what this is. The results are a first look only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About 25 minutes, some questions on each subject. You can go on with the others later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About an hour, in any order and in as many sittings as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{set}: {left} of the {total} questions are not part of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the answers to the taster, one question on each subject: a first look only. What was not asked counts as not answered, never as a low level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the answers to the short set, some questions on each subject. What was not asked counts as not answered, never as a low level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the short set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with all questions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Gosodiadau</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{size}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys 1 to 5, D and N choose an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New assessments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What new ones begin with. Each can be changed by itself; those you have stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets of questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program was started with this folder, so it cannot be moved from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move back to the usual folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path is copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup file holds every assessment, to keep on another disk or to take to another computer. Whoever has it can read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a backup file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back from a backup file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup is saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything that the program keeps on this computer, for good. You first see what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shelf</name>
    <message>
        <source>{answered} of {total} answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed today at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessments on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New title of {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Show</name>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shown yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see {count} of {total} questions differently: start the conversation there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You see no question very differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than eight answered: levels are not shown one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where you stand together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the middle: {levels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {people}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the same people: a difference may be who came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then and now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than {people} people gave a level: talk about it without figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened the last time? Who saw it from elsewhere?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you see in six months if it went better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the projector</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideList</name>
    <message>
        <source>current page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished">Hafan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Gosodiadau</translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished">Cymorth</translation>
    </message>
    <message>
        <source>What matters most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamPlan</name>
    <message>
        <source>The team’s plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most five: what you will do, who, by when, and the first step this week.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you will do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this action away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We control this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We can influence it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside our control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far this is in your hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five actions: take one away to add another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed from your results, to be put in your own words:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken away: {action}. Undo brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the team report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found, agreed and planned. It tells nobody’s own answers, and can be passed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as a table (Excel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody’s own answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete these answers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None are left here: closing the round overwrote them. Files that you were sent are yours to delete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers of {people} wait here, and no round is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} came too late for the closed rounds: their answers still wait here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the answers of {people}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are overwritten on this computer and cannot come back. Results stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, action {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Turn</name>
    <message>
        <source>Answer here in turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in your answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Question {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed in. Nothing of it is on the screen any more: the next person can begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand this computer from person to person. While somebody answers, everything else is out of reach, and nobody sees what was said: only that one more has handed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to collecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, and throw my answers away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every question has an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once you hand in, your answers are gone from the screen, and nobody can call them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy somewhere else…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Yn ôl</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this computer at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window once more to leave without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Assessment without a title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level {level}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{answered} of {total} answered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Workshops</name>
    <message>
        <source>No workshop is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody answers alone first. Then the team sees together where it agrees and where it does not, talks about five questions, and leaves with a plan: about 90 minutes, with no network and no accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepare a workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearse with made-up answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {title}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete “{title}” from this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answers, results and plan are erased. Files that you saved stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal: these answers are made up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshop without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workshop of {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rehearsal: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{questions} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered: {questions}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} in closed rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people} waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 Prepare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Reveal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step}, current step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
