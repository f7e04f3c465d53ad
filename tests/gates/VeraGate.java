// Runs the veraPDF engine over many files and profiles in one process and says what it found as JSON, a line for each
// file and profile:
//
//   {"file": …, "profile": "ua1", "rules": 106, "assertions": 60310, "broken": [{"clause", "message", "place", "times"}]}
//
// A file that cannot be read is a line with "error" in place of the rest. The engine travels inside another program's
// jar, without the library that it reads its own profiles with, so they are read here.
//
// usage: java -cp JAR VeraGate.java PROFILE,PROFILE FILE...

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.LogManager;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.flavours.PDFAFlavour.Specification;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

public class VeraGate {
    static final int DETAILS = 100;  // findings of one rule that are told with their place; the rest are counted
    static final String PROFILES = "/org/verapdf/pdfa/validation/";

    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();  // the parser's remarks are not findings
        VeraGreenfieldFoundryProvider.initialise();
        ObjectMapper json = new ObjectMapper();
        for (String name : arguments[0].split(",")) {
            PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
            ValidationProfile profile = read(flavour);
            for (int i = 1; i < arguments.length; i++) {
                Map<String, Object> said = new LinkedHashMap<>();
                said.put("file", arguments[i]);
                said.put("profile", name);
                said.putAll(validate(new File(arguments[i]), flavour, profile));
                System.out.println(json.writeValueAsString(said));
            }
        }
    }

    static Map<String, Object> validate(File file, PDFAFlavour flavour, ValidationProfile profile) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationResult result = Foundries.defaultInstance()
                .createValidator(profile, DETAILS, false, true, false).validate(parser);
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("rules", profile.getRules().size());
            said.put("assertions", result.getTotalAssertions());
            said.put("compliant", result.isCompliant());
            said.put("broken", broken(result));
            return said;
        } catch (Exception e) {
            return Map.of("error", e.toString());
        }
    }

    /** Every broken rule once, with the first place where it is broken and how often. */
    static List<Map<String, Object>> broken(ValidationResult result) {
        Map<String, Map<String, Object>> rules = new TreeMap<>();
        for (Map.Entry<RuleId, Integer> failed : result.getFailedChecks().entrySet()) {
            rules.put(clause(failed.getKey()), new HashMap<>(Map.of("clause", clause(failed.getKey()), "message", "",
                "place", "", "times", failed.getValue())));
        }
        for (TestAssertion found : result.getTestAssertions()) {
            Map<String, Object> rule = rules.get(clause(found.getRuleId()));
            if (rule != null && found.getStatus() == TestAssertion.Status.FAILED && rule.get("place").equals("")) {
                String words = found.getErrorMessage() == null ? found.getMessage() : found.getErrorMessage();
                rule.put("message", words.replaceAll("\\s+", " "));
                rule.put("place", found.getLocation().getContext());
            }
        }
        return new ArrayList<>(rules.values());
    }

    static String clause(RuleId rule) {
        return rule.getClause() + "-" + rule.getTestNumber();
    }

    static ValidationProfile read(PDFAFlavour flavour) throws Exception {
        String id = flavour.getId();
        String name = id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase();
        Element root;
        try (InputStream in = PDFAFlavour.class.getResourceAsStream(PROFILES + name + ".xml")) {
            root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
        }
        Set<Rule> rules = new HashSet<>();
        for (Element element : all(root, "rule")) {
            rules.add(rule(element));
        }
        Set<Variable> variables = new HashSet<>();
        for (Element element : all(root, "variable")) {
            variables.add(Profiles.variableFromValues(element.getAttribute("name"), element.getAttribute("object"),
                text(element, "defaultValue"), text(element, "value")));
        }
        return Profiles.profileFromValues(flavour, Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date()),
            "", rules, variables);
    }

    static Rule rule(Element element) {
        Element id = all(element, "id").get(0);
        List<ErrorArgument> arguments = new ArrayList<>();
        for (Element argument : all(element, "argument")) {
            arguments.add(ErrorArgumentImpl.fromValues(argument.getTextContent(), null, null));
        }
        Boolean deferred = element.hasAttribute("deferred") ? Boolean.valueOf(element.getAttribute("deferred")) : null;
        return Profiles.ruleFromValues(
            Profiles.ruleIdFromValues(Specification.valueOf(id.getAttribute("specification")),
                id.getAttribute("clause"), Integer.parseInt(id.getAttribute("testNumber"))),
            element.getAttribute("object"), deferred, element.getAttribute("tags"), text(element, "description"),
            text(element, "test"), Profiles.errorFromValues(text(element, "message"), arguments), List.of());
    }

    static List<Element> all(Element parent, String tag) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = parent.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    static String text(Element parent, String tag) {
        List<Element> found = all(parent, tag);
        return found.isEmpty() ? "" : found.get(0).getTextContent();
    }
}
