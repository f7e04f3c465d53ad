<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy" sourcelanguage="en_GB">
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
    <message>
        <source>Something in the program went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that was shown as saved is saved. If a page looks wrong, close the window and open it again.</source>
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
</context>
<context>
    <name>DateField</name>
    <message>
        <source>That is not a day. It stays {day}.</source>
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
        <source>Continue, from anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt + Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished">Yn ôl</translation>
    </message>
    <message>
        <source>Alt + Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished">Parhau</translation>
    </message>
    <message>
        <source>From the page to the buttons to the side list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text, smaller text, usual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl + plus, minus, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page</source>
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
        <source>{answered} of {total} questions answered. Your answers stay on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy as a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete {title}</source>
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
        <source>Assessments and plans (*{suffix} *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an assessment file or a plan</source>
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
    <message>
        <source>Delete “{title}” from this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answers, notes and plan are erased, also from the backups. They cannot be put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
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
        <source>Before you start: {advice}</source>
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
        <source>Actions appear here once you have answered some questions.</source>
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
        <source>What your process answers point at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to start</source>
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
    <name>Review</name>
    <message>
        <source>Check your answers</source>
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
    <name>Settings</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished">Gosodiadau</translation>
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
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action plan</source>
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
        <source>Saved on this computer at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
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
</TS>
