package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.ComplaintPriority;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What complaints of a kind need of the agent who handles them. */
@Entity
class RoutingRule {

    /**
     * The rule as the API takes and shows it.
     *
     * @param name name of the rule; that of the address counts
     * @param category complaints of this category only; absent for any
     * @param product complaints about this product only; absent for any
     * @param priority complaints of this priority only; absent for any
     * @param skills skills that the agent must have, all of them
     * @param teamId team that the agent must be in; absent for any
     */
    public record Content(
            @Size(max = 50) String name,
            @Size(min = 1, max = 200) String category,
            @Size(min = 1, max = 200) String product,
            ComplaintPriority priority,
            @NotNull @Size(max = 20)
                    List<
                                    @NotNull @Size(min = 1, max = 50)
                                    @Pattern(regexp = "[^|\\p{Cntrl}]*") String>
                            skills,
            UUID teamId) {

        boolean covers(Routable complaint) {
            return fits(category, complaint.category())
                    && fits(product, complaint.product())
                    && fits(priority, complaint.priority());
        }

        private static boolean fits(Object asked, Object given) {
            return asked == null || Objects.equals(asked, given);
        }
    }

    @Id private String name;

    @Version private long version;

    private String category;

    private String product;

    @Enumerated(EnumType.STRING)
    private ComplaintPriority priority;

    private List<String> skills;

    private UUID teamId;

    protected RoutingRule() {}

    RoutingRule(String name, Content content) {
        this.name = name;
        change(content);
    }

    final void change(Content content) {
        category = content.category();
        product = content.product();
        priority = content.priority();
        skills = List.copyOf(content.skills());
        teamId = content.teamId();
    }

    long version() {
        return version;
    }

    Content content() {
        return new Content(name, category, product, priority, skills, teamId);
    }
}
